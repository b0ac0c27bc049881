package mesa.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mesa.api.mesa.MesaId;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.command.store.EventsDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is asked of webhooks is taken as it is meant or refused with what would be valid. */
class WebhookAskedIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static RunningNode node;
    private static Hooks hooks;
    private final MesaId mesa = new MesaId(UUID.randomUUID());

    @BeforeAll
    static void start() {
        node = RunningNode.start("mesa.webhooks.anywhere=true");
        hooks = new Hooks(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"types\":\"ec.mesa.agreement.adopted.v1\" | wrong-shape",
                "\"types\":[\"ec.mesa.agreement.adoptedd.v1\"] | refused-value",
                "\"types\":[{}] | wrong-shape",
                "\"types\":[null] | not-admitted",
                "\"mesas\":[\"x\"] | not-admitted",
                "\"objectives\":[\"x\"] | wrong-shape",
                "\"objectives\":[0] | not-admitted",
                "\"objectives\":[24] | not-admitted",
                "\"from\":99999999999999999999 | not-admitted",
                "\"from\":\"0\" | wrong-shape",
                "\"colour\":\"red\" | unknown-component",
                "\"url\":null | wrong-shape"
            })
    void a_wish_that_means_nothing_is_refused(String member, String problem) {
        String url = member.startsWith("\"url\"") ? "" : "\"url\":\"http://localhost:9/hook\",";
        Reply refused = node.post("/api/v1/webhooks", "{" + url + member + "}");
        boolean outside = problem.equals("not-admitted");
        assertThat(refused.status()).as(refused.json().toString()).isEqualTo(outside ? 422 : 400);
        assertThat(refused.problem()).isEqualTo(problem);
        if (outside) {
            assertThat(refused.json().path("pointer").asString())
                    .matches("/(types|mesas|objectives)/0|/from");
            return;
        }
        assertThat(refused.json().path("expected").findValuesAsString("name"))
                .contains("url", "types", "from");
    }

    @Test
    void a_refused_type_or_objective_says_which_there_are() {
        Reply type =
                node.post(
                        "/api/v1/webhooks",
                        "{\"url\":\"http://localhost:9/hook\",\"types\":[\"adopted\"]}");
        assertThat(type.json().path("detail").asString()).contains("ec.mesa.agreement.adopted.v1");
        Reply objective =
                node.post(
                        "/api/v1/webhooks",
                        "{\"url\":\"http://localhost:9/hook\",\"objectives\":[24]}");
        assertThat(objective.json().path("detail").asString()).contains("/objectives/0", "1", "23");
    }

    @Test
    void nothing_is_passed_over_by_a_position_beyond_the_next() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            Reply made = hooks.subscribe(receiver, mesa);
            String beyond = "{\"from\":%d}".formatted(node.head() + 2);
            Reply refused = hooks.asked(made, "replay", beyond);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("detail").asString())
                    .contains(Long.toString(node.head() + 1));
            assertThat(hooks.asked(made, "replay", "{\"from\":-1}").status()).isEqualTo(422);
            assertThat(hooks.asked(made, "replay", "{}").status()).isEqualTo(400);
            assertThat(
                            node.post(
                                            "/api/v1/webhooks",
                                            "{\"url\":\"%s\",\"from\":%d}"
                                                    .formatted(receiver.url(), node.head() + 2))
                                    .status())
                    .isEqualTo(422);

            String next = "{\"from\":%d}".formatted(node.head() + 1);
            assertThat(hooks.act(made, "replay", next).path("settled").asLong())
                    .isEqualTo(node.head());
            hooks.inForce(mesa);
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        }
    }

    @Test
    void what_came_while_it_was_paused_cannot_be_passed_over() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            Reply made = hooks.subscribe(receiver, mesa);
            long settled = hooks.act(made, "pause", "{}").path("settled").asLong();
            hooks.inForce(mesa);
            String over = "{\"from\":%d}".formatted(node.head() + 1);
            Reply refused = hooks.asked(made, "replay", over);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("replay-beyond-next");
            assertThat(refused.json().path("detail").asString())
                    .contains("0", Long.toString(settled + 1));
            JsonNode still = hooks.act(made, "attempts", "{}");
            assertThat(still.path("active").asBoolean()).isFalse();
            assertThat(still.path("settled").asLong()).isEqualTo(settled);
            hooks.act(made, "resume", "{}");
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/webhooks",
                "/api/v1/acknowledgements",
                "/api/v1/acknowledgements:list"
            })
    void what_is_no_json_is_told_so(String path) {
        Reply refused = node.post(path, "position=1", "Content-Type", "text/plain");
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.problem()).isEqualTo("not-json-type");
    }

    @Test
    void a_verb_answers_the_subscription_as_it_is_then() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            Reply made = hooks.subscribe(receiver, mesa);
            hooks.inForce(mesa);
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            JsonNode paused = hooks.act(made, "pause", "{}");
            assertThat(paused.path("active").asBoolean()).isFalse();
            assertThat(paused.path("failing").asString()).isEqualTo("paused");
            assertThat(hooks.act(made, "resume", "{}").path("active").asBoolean()).isTrue();
            assertThat(hooks.act(made, "replay", "{\"from\":0}").path("settled").asLong())
                    .isEqualTo(-1);
            JsonNode attempts = hooks.act(made, "attempts", "{}");
            assertThat(attempts.path("attempts").isInt()).isTrue();
            assertThat(attempts.path("sent").get(0).path("taken").asBoolean()).isTrue();
            assertThat(hooks.act(made, "remove", "{}").path("active").asBoolean()).isFalse();
            assertThat(hooks.asked(made, "resume", "{}").status()).isEqualTo(404);
        }
    }

    @Test
    void whoever_merely_sees_a_subscription_changes_nothing() throws Exception {
        String owner = Hooks.bearer("u-agency", "DELEGATE");
        try (Receiver receiver = Receiver.start()) {
            Reply made = hooks.subscribe(receiver, mesa, "Authorization", owner);
            for (String role : List.of("AUDITOR", "SECRETARIAT")) {
                String other = Hooks.bearer("u-" + role, role);
                for (String verb :
                        List.of("test", "pause", "resume", "replay", "rotate", "remove")) {
                    Reply refused = hooks.asked(made, verb, "{\"from\":0}", "Authorization", other);
                    assertThat(refused.status()).as(role + " " + verb).isEqualTo(403);
                    assertThat(refused.problem()).isEqualTo("not-own-webhook");
                }
                assertThat(hooks.asked(made, "attempts", "{}", "Authorization", other).status())
                        .isEqualTo(200);
            }
            assertThat(hooks.stored(made).generation()).isZero();
            assertThat(hooks.asked(made, "pause", "{}", "Authorization", owner).status())
                    .isEqualTo(200);
            String admin = Hooks.bearer("u-other-admin", "ADMIN");
            assertThat(hooks.asked(made, "remove", "{}", "Authorization", admin).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void receipts_are_found_by_code_and_outlast_the_subscription() throws Exception {
        String code = "AC-R-XXI-2021-07";
        try (Receiver receiver = Receiver.start()) {
            Reply made = hooks.subscribe(receiver, mesa);
            hooks.inForce(mesa, code);
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            long position = node.head();
            hooks.inForce(mesa, "AC-R-XXI-2021-08");
            await().atMost(SOON).until(() -> hooks.stored(made).settled() == node.head());
            hooks.act(made, "replay", "{\"from\":0}");
            await().atMost(SOON).until(() -> receiver.calls().size() == 4);
            await().atMost(SOON).until(() -> hooks.stored(made).settled() == node.head());
            hooks.act(made, "remove", "{}");

            String asked = "{\"code\":\"" + code.toLowerCase(Locale.ROOT) + "\"}";
            await().atMost(SOON).until(() -> receipts(asked).size() == 1);
            JsonNode receipt = receipts(asked).get(0);
            assertThat(receipt.path("how").asString()).isEqualTo("DELIVERED");
            assertThat(receipt.path("event").asLong()).isEqualTo(position);
            assertThat(receipts("{\"position\":" + position + "}")).isEqualTo(receipts(asked));

            node.post("/api/v1/acknowledgements", "{\"position\":" + position + "}");
            assertThat(receipts(asked).findValuesAsString("how"))
                    .containsExactlyInAnyOrder("DELIVERED", "ACKNOWLEDGED");
            assertThat(receipts("{\"code\":\"AC-NOT-YET\"}")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"position\":1,\"code\":\"AC-1\"}"})
    void receipts_are_asked_for_by_one_position_or_one_code(String asked) {
        assertThat(node.post("/api/v1/acknowledgements:list", asked).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"\"}", "{\"code\":\"\\u0000\"}"})
    void receipts_are_not_asked_for_by_what_is_no_code(String asked) {
        assertThat(node.post("/api/v1/acknowledgements:list", asked).status()).isEqualTo(422);
    }

    @Test
    void for_a_day_both_secrets_sign() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            Reply made = hooks.subscribe(receiver, mesa);
            String former = made.json().path("secret").asString();
            String fresh = hooks.act(made, "rotate", "{}").path("secret").asString();
            assertThat(fresh).startsWith("whsec_").isNotEqualTo(former);
            assertThat(hooks.act(made, "attempts", "{}").has("secret")).isFalse();

            hooks.inForce(mesa);
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            assertThat(receiver.calls().getFirst().signatures()).isEqualTo(2);
            assertThat(receiver.calls().getFirst().signedWith(fresh)).isTrue();
            assertThat(receiver.calls().getFirst().signedWith(former)).isTrue();

            JdbcClient.create(node.bean(EventsDatabase.class).source())
                    .sql(
                            "update webhook_subscription set former_until = now()"
                                    + " where former_until is not null")
                    .update();
            hooks.inForce(mesa);
            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            assertThat(receiver.calls().getLast().signatures()).isEqualTo(1);
            assertThat(receiver.calls().getLast().signedWith(fresh)).isTrue();
        }
    }

    private static JsonNode receipts(String asked) {
        return node.post("/api/v1/acknowledgements:list", asked).json().path("data");
    }
}
