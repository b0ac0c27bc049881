package mesa.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mesa.api.Metadata;
import mesa.api.StreamId;
import mesa.api.wire.Json;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.command.TestMesas;
import mesa.command.store.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandControllerIT {
    static final String MESA =
            """
            {"kind":"PROVINCIAL","name":"Mesa del Carchi","acronym":"MC","territories":["04"],
             "instrument":{"kind":"Resolución","number":"7","date":"2018-05-02","issuer":"GAD"}}\
            """;

    private static RunningNode node;
    private final UUID id = UUID.randomUUID();
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
    void remember() {
        before = node.head();
    }

    /** Two mesas never share an acronym. */
    private String another() {
        String letters = id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return MESA.replace("\"MC\"", "\"MC-" + letters + "\"");
    }

    private Reply constitute(String... headers) {
        return node.post("/api/v1/mesas/" + id + "/constitute", another(), headers);
    }

    private void nothingWasStored() {
        assertThat(node.head()).isEqualTo(before);
    }

    @Test
    void an_accepted_command_answers_its_position_and_version() {
        Reply reply = constitute();
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"0\"");
        assertThat(reply.header("Mesa-Position")).isEqualTo(String.valueOf(before + 1));
        assertThat(reply.json())
                .isEqualTo(
                        Json.MAPPER.readTree(
                                """
                                {"stream":"%s","version":0,"position":%d,
                                 "events":[{"type":"mesa.constituted","position":%d}]}\
                                """
                                        .formatted(id, before + 1, before + 1)));
    }

    @Test
    void who_acted_comes_from_the_token_and_when_from_the_sender() {
        node.post(
                "/api/v1/mesas/"
                        + id
                        + "/constitute?occurredAt=2018-10-30T09:00:00-05:00&legalBasis=AM+275",
                another());
        Metadata metadata =
                node.bean(Journal.class).stream(new StreamId("mesa", id), 0).getFirst().metadata();
        assertThat(metadata.user()).isEqualTo("u-admin");
        assertThat(metadata.occurredAt()).isEqualTo("2018-10-30T14:00:00Z");
        assertThat(metadata.legalBasis()).isEqualTo("AM 275");
    }

    @Test
    void without_an_id_one_is_made_and_its_address_told() {
        Reply reply = node.post("/api/v1/mesas", TestMesas.another());
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location"))
                .isEqualTo("/api/v1/mesas/" + reply.json().path("stream").asString());
    }

    @Test
    void what_the_platform_names_itself_is_named_in_the_order_of_time() {
        Reply reply = node.post("/api/v1/mesas", TestMesas.another());
        assertThat(reply.status()).isEqualTo(201);
        var stored =
                node.bean(Journal.class)
                        .recorded(reply.json().path("position").asLong(), 1)
                        .next()
                        .getFirst();
        assertThat(stored.stream().id().version()).isEqualTo(7);
        assertThat(stored.id().version()).isEqualTo(7);
    }

    @Test
    void a_refusal_names_its_rule_in_the_readers_language() {
        constitute();
        before = node.head();
        Reply spanish = constitute("If-Match", "*");
        assertThat(spanish.status()).isEqualTo(422);
        assertThat(spanish.header("Content-Type")).startsWith("application/problem+json");
        assertThat(spanish.problem()).isEqualTo("mesa.already-constituted");
        assertThat(spanish.json().path("rule").asString()).isEqualTo("G5");
        assertThat(spanish.json().path("title").asString()).isEqualTo("Una regla lo impide");
        Reply english = constitute("If-Match", "*", "Accept-Language", "en-GB,en;q=0.8");
        assertThat(english.json().path("title").asString()).isEqualTo("A rule forbids it");
        nothingWasStored();
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_stores_nothing() {
        Reply reply = node.post("/api/v1/mesas/" + id + "/constitute?dryRun=true", another());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("events").get(0).path("data").path("acronym").asString())
                .startsWith("MC-");
        nothingWasStored();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/mesas/%s/dream | 404 | unknown-command",
                "/api/v1/tables/%s/constitute | 404 | unknown-feature",
                "/api/v1/mesas/%s | 404 | unknown-command",
                "/api/v1/mesas/7/constitute | 400 | bad-id",
                "/api/v1/mesas/%s/../constitute | 400 | bad-address",
                "/api/v1/mesas/..%%2f..%%2fetc/constitute | 400 | bad-request",
                "/api/v1/mesas/%s/constitute?occurredAt=yesterday | 400 | wrong-parameter",
                "/api/v1/mesas/%s/constitute?occurredAt=2199-01-01 | 422 | in-the-future",
                "/api/v1/mesas/%s/constitute?asOf=7 | 400 | unknown-parameter",
                "/api/v1/mesas/%s/constitute?dryRun=maybe | 400 | wrong-parameter",
            })
    void a_wrong_address_is_a_problem(String path, int status, String problem) {
        Reply reply = node.post(path.formatted(id), MESA);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        nothingWasStored();
    }

    @Test
    void an_oversized_id_is_a_problem() {
        Reply reply = node.post("/api/v1/mesas/" + "a".repeat(5000) + "/constitute", MESA);
        assertThat(reply.status()).isEqualTo(400);
        nothingWasStored();
    }

    @Test
    void an_unknown_command_lists_what_can_be_done() {
        assertThat(
                        node.post("/api/v1/mesas/" + id + "/dream", MESA)
                                .json()
                                .path("verbs")
                                .toString())
                .contains("constitute");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"PROVINCIAL\",\"kind\":\"ZONAL\"}",
                "{\"kind\":1e400}",
                "\uFEFF{}",
                "{} trailing",
                "[]",
                "nonsense",
                "{\"kind\":",
                "{\"name\":\"\\uZZZZ\"}"
            })
    void what_is_not_one_json_object_is_a_problem(String body) {
        Reply reply = node.post("/api/v1/mesas/" + id + "/constitute", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("not-json");
        nothingWasStored();
    }

    @Test
    void deep_nesting_is_a_problem() {
        Reply reply =
                node.post(
                        "/api/v1/mesas/" + id + "/constitute",
                        "{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        assertThat(reply.status()).isEqualTo(400);
        nothingWasStored();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"PROVINCIAL\" | \"kind\":\"IMPERIAL\" | wrong-value | /kind",
                "\"kind\":\"PROVINCIAL\" | \"kind\":0 | wrong-value | /kind",
                "\"acronym\":\"MC\" | \"acronym\":null | wrong-shape | /acronym",
                "\"acronym\":\"MC\" | \"acronym\":\"MC\",\"colour\":\"red\" | unknown-component | /colour",
            })
    void a_wrong_shape_tells_the_right_one(
            String good, String bad, String problem, String pointer) {
        String body = MESA.replace(good, bad);
        Reply reply = node.post("/api/v1/mesas/" + id + "/constitute", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).as(reply.response().body()).isEqualTo(problem);
        assertThat(reply.json().path("pointer").asString()).isEqualTo(pointer);
        assertThat(reply.json().path("expected").get(0).path("values").get(0).asString())
                .isEqualTo("NATIONAL");
        nothingWasStored();
    }

    @Test
    void the_body_cannot_name_another_stream_than_the_address() {
        Reply reply =
                node.post(
                        "/api/v1/mesas/" + id + "/constitute",
                        MESA.replaceFirst("\\{", "{\"mesa\":\"" + UUID.randomUUID() + "\","));
        assertThat(reply.problem()).isEqualTo("two-ids");
        nothingWasStored();
    }

    @Test
    void fifty_megabytes_are_refused_in_constant_memory() {
        for (boolean declared : List.of(true, false)) {
            var endless = BodyPublishers.ofInputStream(() -> new Zeros(50L << 20));
            Reply reply =
                    node.send(
                            "POST",
                            "/api/v1/mesas/" + id + "/constitute",
                            declared ? BodyPublishers.fromPublisher(endless, 50L << 20) : endless);
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.problem()).isEqualTo("too-large");
        }
        nothingWasStored();
    }

    @Test
    void only_json_is_read_and_only_post_is_sent() {
        assertThat(constitute("Content-Type", "application/xml").status()).isEqualTo(415);
        assertThat(constitute("Content-Type", "application/x-www-form-urlencoded").status())
                .isEqualTo(415);
        Reply put = node.send("PUT", "/api/v1/mesas/" + id, BodyPublishers.ofString(MESA));
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.header("Allow")).contains("POST");
        nothingWasStored();
    }

    @Test
    void a_version_that_moved_is_412_and_an_unsaid_one_428() {
        assertThat(constitute("If-Match", "\"3\"").status()).isEqualTo(412);
        for (String language : List.of("es", "en")) {
            for (String seen : List.of("*", "\"3\"")) {
                Reply nothing = constitute("If-Match", seen, "Accept-Language", language);
                assertThat(nothing.status()).isEqualTo(412);
                assertThat(nothing.problem()).isEqualTo("nothing-recorded");
                assertThat(nothing.json().path("detail").asString())
                        .contains("If-Match", language.equals("es") ? "sin If-Match" : "without")
                        .doesNotContain("-1");
            }
        }
        assertThat(constitute("If-None-Match", "*").status()).isEqualTo(200);
        before = node.head();
        assertThat(constitute("If-None-Match", "*").status()).isEqualTo(412);
        Reply unsaid = constitute();
        assertThat(unsaid.status()).isEqualTo(428);
        assertThat(unsaid.problem()).isEqualTo("if-match-required");
        assertThat(unsaid.json().path("version").asInt()).isZero();
        Reply stale = constitute("If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("version").asInt()).isZero();
        assertThat(constitute("If-Match", "\"0\"").problem()).isEqualTo("mesa.already-constituted");
        assertThat(constitute("If-Match", "W/\"0\"").status()).isEqualTo(400);
        nothingWasStored();
    }

    @Test
    void sixty_four_posts_with_one_key_make_one_event() throws Exception {
        String body = TestMesas.another();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Reply>> posts =
                    IntStream.range(0, 64)
                            .<Callable<Reply>>mapToObj(_ ->
                                    () ->
                                            node.post(
                                                    "/api/v1/mesas",
                                                    body,
                                                    "Idempotency-Key",
                                                    "k-" + id))
                            .toList();
            List<Reply> replies = pool.invokeAll(posts).stream().map(Future::resultNow).toList();
            assertThat(replies).allSatisfy(r -> assertThat(r.status()).isEqualTo(201));
            assertThat(replies)
                    .extracting(r -> r.json().toString())
                    .containsOnly(replies.getFirst().json().toString());
        }
        assertThat(node.head()).isEqualTo(before + 1);
    }

    @Test
    void a_name_that_is_taken_is_refused_although_names_are_mostly_free() {
        String name = "Instituto " + UUID.randomUUID();
        assertThat(registered("Otro " + UUID.randomUUID()).status()).isEqualTo(201);
        assertThat(registered(name).status()).isEqualTo(201);
        long head = node.head();
        assertThat(registered(name).problem()).isEqualTo("actor.namesake-exists");
        assertThat(registered(name + " ").problem()).isEqualTo("actor.namesake-exists");
        assertThat(node.head()).isEqualTo(head);
    }

    private static Reply registered(String name) {
        return node.post(
                "/api/v1/actors", "{\"name\":\"%s\",\"sector\":\"ACADEMIA\"}".formatted(name));
    }

    @Test
    void a_key_belongs_to_one_command_of_one_sender() {
        assertThat(constitute("Idempotency-Key", id.toString()).status()).isEqualTo(200);
        before = node.head();
        Reply again = constitute("Idempotency-Key", id.toString());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Mesa-Position")).isEqualTo(String.valueOf(before));
        Reply other =
                node.post(
                        "/api/v1/mesas/" + id + "/constitute",
                        another().replace("\"7\"", "\"8\""),
                        "Idempotency-Key",
                        id.toString());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        nothingWasStored();
    }

    @Test
    void a_key_belongs_to_one_request_with_all_it_says() {
        String path = "/api/v1/mesas/" + id + "/constitute";
        String[] key = {"Idempotency-Key", id.toString()};
        String body = another();
        String said = path + "?occurredAt=2019-05-02&legalBasis=AM275";
        assertThat(node.post(said, body, key).status()).isEqualTo(200);
        before = node.head();
        String[] seen = {key[0], key[1], "If-Match", "\"0\""};
        assertThat(node.post(said, body, seen).problem()).isEqualTo("key-reused");
        for (String other : List.of("", "?occurredAt=2019-05-02", "?legalBasis=AM275")) {
            assertThat(node.post(path + other, body, key).problem())
                    .as(other)
                    .isEqualTo("key-reused");
        }
        Reply again = node.post(said.replace("02&", "02T05:00:00Z&"), body, key);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        // A form that is sent again says that it has seen no version.
        String[] any = {key[0], key[1], "If-Match", "*"};
        assertThat(node.post(said, body, any).header("Idempotency-Replayed")).isEqualTo("true");
        nothingWasStored();
    }

    @Test
    void nobody_without_a_token_comes_in() {
        assertThat(constitute("Authorization", "Bearer x").status()).isEqualTo(401);
        nothingWasStored();
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(into, from, from + count, (byte) '0');
            left -= count;
            return count;
        }
    }
}
