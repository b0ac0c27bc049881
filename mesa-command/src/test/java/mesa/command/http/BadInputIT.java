package mesa.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
                "relay:recover",
                "relay:abandon",
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

    static Stream<Arguments> encodings() {
        String body = "{\"name\":\"a\"}";
        return Stream.of(
                Arguments.of("UTF-16", body.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("UTF-32", body.getBytes(Charset.forName("UTF-32LE"))),
                Arguments.of("Latin-1", "{\"name\":\"ñ\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("overlong", bytes("{\"name\":\"", 0xC0, 0x80)),
                Arguments.of("a surrogate in bytes", bytes("{\"name\":\"", 0xED, 0xA0, 0x80)),
                Arguments.of(
                        "half a pair, escaped",
                        "{\"verb\":\"\\ud800\"}".getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] bytes(String start, int... rest) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        for (int b : rest) {
            all.write(b);
        }
        all.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void a_body_that_is_not_plain_utf_8_is_400(String what, byte[] body) {
        Reply reply =
                node.send(
                        "POST",
                        "/api/v1/actors",
                        BodyPublishers.ofByteArray(body),
                        "Content-Type",
                        "application/json");
        assertThat(reply.status()).as(what + reply.response().body()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("not-json");
    }

    static Stream<Arguments> outside() {
        UUID one = UUID.randomUUID();
        return Stream.of(
                Arguments.of(
                        "commitments/" + one + "/record-obstacle",
                        """
                        {"obstacle":"a","kind":"BUDGET","description":"Falta\\u0000 partida"}\
                        """,
                        "/description",
                        "control"),
                Arguments.of(
                        "commitments/" + one + "/adjust-target",
                        """
                        {"indicator":"a","target":1,"targetDate":"-999999999-01-01","reason":"b"}\
                        """,
                        "/targetDate",
                        "day"),
                Arguments.of(
                        "actors/" + one + "/register",
                        "{\"name\":\"%s\",\"sector\":\"ACADEMIA\"}".formatted("a".repeat(900_000)),
                        "/name",
                        "too-long"),
                Arguments.of(
                        "actors/" + one + "/register",
                        "{\"name\":\"a\",\"acronym\":\"%s\",\"sector\":\"ACADEMIA\"}"
                                .formatted("A".repeat(5_000)),
                        "/acronym",
                        "too-long"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("outside")
    void a_value_outside_its_limit_is_422_with_its_place(
            String address, String body, String pointer, String reason) {
        for (String language : List.of("es", "en")) {
            Reply reply = node.post("/api/v1/" + address, body, "Accept-Language", language);
            assertThat(reply.status()).as(reply.response().body()).isEqualTo(422);
            assertThat(reply.problem()).isEqualTo("not-admitted");
            assertThat(reply.json().at("/violations/0/pointer").asString()).isEqualTo(pointer);
            assertThat(reply.json().at("/violations/0/reason").asString()).isEqualTo(reason);
            assertThat(reply.json().path("detail").asString())
                    .contains(pointer)
                    .contains(language.equals("es") ? "No se admite" : "not admitted");
        }
    }

    @Test
    void a_line_of_a_batch_and_a_row_of_a_table_are_held_to_the_same() {
        UUID one = UUID.randomUUID();
        Reply line =
                node.send(
                        "POST",
                        "/api/v1/commands:batch",
                        BodyPublishers.ofString(
                                """
                                {"command":"actor.register","id":"%s","body":\
                                {"name":"a\\u200bb","sector":"ACADEMIA"}}
                                """
                                        .formatted(one)),
                        "Content-Type",
                        "application/x-ndjson");
        assertThat(line.response().body()).contains("not-admitted", "invisible");
        Reply row =
                node.send(
                        "POST",
                        "/api/v1/commands:batch?command=actor.register",
                        BodyPublishers.ofString(
                                "id,name,sector\n%s,a\u0007b,ACADEMIA\n".formatted(one)),
                        "Content-Type",
                        "text/csv");
        assertThat(row.response().body()).contains("not-admitted", "control");
    }

    @Test
    void a_table_in_another_encoding_is_refused_and_not_kept_as_question_marks() {
        byte[] latin = "name,sector\nPeñas,ACADEMIA\n".getBytes(StandardCharsets.ISO_8859_1);
        String address = "/api/v1/commands:batch?command=actor.register";
        Reply said =
                node.send(
                        "POST",
                        address,
                        BodyPublishers.ofByteArray(latin),
                        "Content-Type",
                        "text/csv; charset=ISO-8859-1");
        assertThat(said.status()).isEqualTo(415);
        Reply unsaid =
                node.send(
                        "POST",
                        address,
                        BodyPublishers.ofByteArray(latin),
                        "Content-Type",
                        "text/csv");
        assertThat(unsaid.response().body()).contains("not-csv").doesNotContain("position");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legalBasis=a%00b",
                "legalBasis=%20",
                "occurredAt=%2B999999999-12-31T00:00:00Z",
                "occurredAt=-999999999-01-01T00:00:00Z",
                "occurredAt=1899-12-31"
            })
    void a_parameter_outside_its_limit_is_refused(String parameter) {
        Reply reply =
                node.post(
                        "/api/v1/actors/" + UUID.randomUUID() + "/register?" + parameter,
                        "{\"name\":\"a\",\"sector\":\"ACADEMIA\"}");
        assertThat(reply.status()).as(reply.response().body()).isIn(400, 422);
        assertThat(reply.problem()).isIn("wrong-parameter", "not-admitted");
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
