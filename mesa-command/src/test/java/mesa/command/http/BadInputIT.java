package mesa.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.embedded.issuer.TestIssuer;
import mesa.embedded.issuer.TokenClaims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Bad input that must end well: told in few words, logged, nothing leaked, nothing stored. */
class BadInputIT {
    private static final UUID OURS = UUID.randomUUID();
    private static RunningNode node;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private long before;

    @BeforeAll
    static void start() {
        node = RunningNode.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void listen() {
        before = node.head();
        log.start();
        logger().addAppender(log);
        logger().setLevel(Level.INFO);
    }

    @AfterEach
    void nothingIsStored() {
        logger().detachAppender(log);
        logger().setLevel(null);
        assertThat(node.head()).isEqualTo(before);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("mesa");
    }

    static Stream<Arguments> tokens() {
        long past = Instant.now().minusSeconds(120).getEpochSecond();
        return Stream.of(
                Arguments.of("alg:none", TestIssuer.unsigned(claims())),
                Arguments.of("wrong typ", RunningNode.ISSUER.sign("JWT", claims())),
                Arguments.of(
                        "wrong audience",
                        RunningNode.ISSUER.sign(claims().with("aud", List.of("elsewhere")))),
                Arguments.of("expired", RunningNode.ISSUER.sign(claims().with("exp", past))),
                Arguments.of("not a token", "ey.ey.ey"));
    }

    private static TokenClaims claims() {
        return RunningNode.ISSUER.claims("u-bad", null, "ADMIN", "SECRETARIAT");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void a_token_that_is_not_good_is_401_and_logged_without_itself(String what, String token) {
        Reply reply = register(UUID.randomUUID(), "Authorization", "Bearer " + token);
        assertThat(reply.status()).as(what).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("unauthorized");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(reply.response().body()).doesNotContainIgnoringCase("jwt").doesNotContain(token);
        assertThat(log.list)
                .anySatisfy(line -> assertThat(line.getFormattedMessage()).startsWith("401 POST"))
                .allSatisfy(line -> assertThat(line.getFormattedMessage()).doesNotContain(token));
    }

    @Test
    void an_agency_s_token_on_another_s_things_is_403_and_logged_with_who_and_what() {
        UUID theirs = UUID.randomUUID();
        Reply reply =
                node.post(
                        "/api/v1/actors/" + theirs + "/submit-accreditation",
                        "{\"documents\":[]}",
                        "Authorization",
                        "Bearer " + RunningNode.ISSUER.token(OURS, "delegate"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("other-institution");
        assertThat(reply.response().body()).doesNotContain(OURS.toString());
        assertThat(log.list)
                .anySatisfy(line ->
                        assertThat(line.getFormattedMessage())
                                .contains("other-institution", "actor.submit-accreditation")
                                .contains(theirs.toString(), OURS.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents",
                "relay:check",
                "relay:republish",
                "logins",
                "logins:find",
                "webhooks",
                "acknowledgements:list"
            })
    void who_may_not_is_401_or_403_and_logged_with_who_and_what(String address) {
        String path = "/api/v1/" + address;
        Reply unknown = node.post(path, "{}", "Authorization", "");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.header("WWW-Authenticate")).startsWith("Bearer");
        Reply reader =
                node.post(
                        path,
                        "{}",
                        "Authorization",
                        "Bearer " + RunningNode.ISSUER.token(OURS, "dpo"));
        assertThat(reader.status()).isEqualTo(403);
        assertThat(reader.problem()).isEqualTo("forbidden");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line).contains("unauthorized", path, "anybody"))
                .anySatisfy(line -> assertThat(line).contains("(forbidden)", path, "u-dpo"));
    }

    @Test
    void a_command_of_another_role_is_403_and_logged_without_what_it_said() {
        UUID theirs = UUID.randomUUID();
        Reply reply =
                register(
                        theirs,
                        "Authorization",
                        "Bearer " + RunningNode.ISSUER.token(OURS, "auditor"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("(forbidden)", "actor.register", "u-auditor")
                                .contains(theirs.toString(), OURS.toString()))
                .noneSatisfy(line -> assertThat(line).contains("Ministerio"));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("duplicate keys", "{\"name\":\"a\",\"name\":\"b\"}"),
                Arguments.of("ten thousand levels", "[".repeat(10_000) + "]".repeat(10_000)),
                Arguments.of(
                        "ten thousand objects",
                        "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                Arguments.of("1e400", "{\"name\":1e400}"),
                Arguments.of("1e999999999", "{\"name\":1e999999999}"),
                Arguments.of("byte order mark", "\uFEFF{\"name\":\"a\"}"),
                Arguments.of("trailing garbage", "{\"name\":\"a\"}{"),
                Arguments.of("a comment", "{\"name\":\"a\"/* b */}"),
                Arguments.of("a single quote", "{'name':'a'}"),
                Arguments.of("not a number", "{\"name\":NaN}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void a_body_that_is_not_strict_json_is_400(String what, String body) {
        Reply reply = node.post("/api/v1/actors/" + UUID.randomUUID() + "/register", body);
        assertThat(reply.status()).as(what).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("not-json");
        assertThat(reply.response().body()).doesNotContain("tools.jackson").doesNotContain("at [");
    }

    static Stream<Arguments> ids() {
        return Stream.of(
                Arguments.of("../", "..%2f..%2fetc%2fpasswd"),
                Arguments.of("..", ".."),
                Arguments.of("oversized", "a".repeat(3_000)),
                Arguments.of("a null byte", "%00"),
                Arguments.of("a script", "%3Cscript%3E"),
                Arguments.of("SQL", "1%27%20or%20%271%27=%271"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void an_id_that_is_none_is_400_and_not_echoed_whole(String what, String id) {
        Reply reply = node.post("/api/v1/actors/" + id + "/register", "{}");
        assertThat(reply.status()).as(what).isEqualTo(400);
        assertThat(reply.response().body()).doesNotContain("<script").hasSizeLessThan(2_000);
    }

    private static Reply register(UUID actor, String... headers) {
        return node.post(
                "/api/v1/actors/" + actor + "/register",
                """
                {"name":"Ministerio","acronym":"M-%s","sector":"CENTRAL_GOVERNMENT",
                 "identity":{"kind":"OFFICIAL_CODE","value":"M"}}\
                """
                        .formatted(actor.toString().substring(0, 4).toUpperCase(Locale.ROOT)),
                headers);
    }
}
