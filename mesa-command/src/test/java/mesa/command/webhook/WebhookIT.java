package mesa.command.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.api.mesa.MesaId;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebhookIT {
    private static final MesaId MESA = new MesaId(UUID.randomUUID());
    private static final Duration SOON = Duration.ofSeconds(20);
    private static RunningNode node;
    private static Hooks hooks;

    @BeforeAll
    static void start() {
        node = RunningNode.start("mesa.webhooks.anywhere=true");
        hooks = new Hooks(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void events_arrive_signed_in_order_and_once() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            Reply made = hooks.subscribe(receiver, MESA);
            String first = hooks.inForce(MESA);
            hooks.inForce(new MesaId(UUID.randomUUID()));
            String second = hooks.inForce(MESA);
            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            assertThat(receiver.calls())
                    .extracting(Receiver.Call::id)
                    .containsExactly(first, second);
            assertThat(receiver.calls())
                    .allMatch(call -> call.signedWith(made.json().path("secret").asString()));
            assertThat(new String(receiver.calls().getFirst().body(), UTF_8))
                    .contains("\"type\":\"ec.mesa.agreement.in-force.v1\"");

            hooks.act(made, "replay", "{\"from\":0}");
            await().atMost(SOON).until(() -> receiver.calls().size() == 4);
            assertThat(receiver.calls().get(2).id()).isEqualTo(first);
        }
    }

    @Test
    void a_receiver_that_fails_gets_the_same_event_again_before_the_next() throws Exception {
        MesaId mesa = new MesaId(UUID.randomUUID());
        try (Receiver receiver = Receiver.start(500)) {
            Reply made = hooks.subscribe(receiver, mesa);
            String first = hooks.inForce(mesa);
            String second = hooks.inForce(mesa);
            await().atMost(SOON).until(() -> receiver.calls().size() == 3);
            assertThat(receiver.calls())
                    .extracting(Receiver.Call::id)
                    .containsExactly(first, first, second);
            assertThat(hooks.listed(made).path("failures").get(0).path("said").asString())
                    .isEqualTo("HTTP 500");
        }
    }

    @Test
    void one_that_is_down_gets_everything_in_order_once_it_is_back() throws Exception {
        MesaId mesa = new MesaId(UUID.randomUUID());
        Receiver down = Receiver.start();
        Reply made = hooks.subscribe(down, mesa);
        down.close();
        List<String> events =
                List.of(hooks.inForce(mesa), hooks.inForce(mesa), hooks.inForce(mesa));
        await().atMost(SOON).until(() -> hooks.listed(made).path("attempts").asInt() == 1);
        assertThat(hooks.listed(made).path("failing").asString("")).isNotEmpty();
        assertThat(hooks.listed(made).path("active").asBoolean()).isTrue();
        try (Receiver back = Receiver.at(down.port(), Duration.ZERO)) {
            await().atMost(SOON).until(() -> back.calls().size() == 3);
            assertThat(back.calls()).extracting(Receiver.Call::id).isEqualTo(events);
        }
    }

    @Test
    void one_that_is_slow_has_failed_and_keeps_nobody_else_waiting() throws Exception {
        MesaId mesa = new MesaId(UUID.randomUUID());
        try (Receiver slow = Receiver.at(0, Duration.ofSeconds(20));
                Receiver quick = Receiver.start()) {
            Reply made = hooks.subscribe(slow, mesa);
            hooks.subscribe(quick, mesa);
            String event = hooks.inForce(mesa);
            await().atMost(Duration.ofSeconds(10)).until(() -> quick.calls().size() == 1);
            assertThat(hooks.listed(made).path("settled").asLong())
                    .as("the slow one has not answered by now")
                    .isLessThan(node.head());
            await().atMost(SOON).until(() -> hooks.listed(made).path("attempts").asInt() == 1);
            assertThat(hooks.listed(made).path("active").asBoolean()).isTrue();
            assertThat(slow.calls()).extracting(Receiver.Call::id).containsOnly(event);
        }
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() throws Exception {
        MesaId mesa = new MesaId(UUID.randomUUID());
        try (Receiver receiver = Receiver.start(302)) {
            Reply made = hooks.subscribe(receiver, mesa);
            hooks.inForce(mesa);
            await().atMost(SOON)
                    .until(() ->
                            hooks.listed(made).path("failing").asString("").equals("HTTP 302"));
            assertThat(receiver.calls()).hasSize(1);
        }
    }

    @Test
    void one_that_is_gone_is_left_alone() throws Exception {
        MesaId mesa = new MesaId(UUID.randomUUID());
        try (Receiver receiver = Receiver.start(410)) {
            Reply made = hooks.subscribe(receiver, mesa);
            hooks.inForce(mesa);
            await().atMost(SOON).until(() -> !hooks.listed(made).path("active").asBoolean());
            assertThat(receiver.calls()).hasSize(1);
            hooks.act(made, "resume", "{}");
            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
        }
    }

    @Test
    void one_that_is_busy_is_given_the_time_it_asks_for() throws Exception {
        MesaId mesa = new MesaId(UUID.randomUUID());
        try (Receiver receiver = Receiver.start(429)) {
            Reply made = hooks.subscribe(receiver, mesa);
            hooks.inForce(mesa);
            await().atMost(SOON).until(() -> hooks.listed(made).path("attempts").asInt() == 1);
            Instant due = hooks.stored(made).nextAt();
            assertThat(due).isAfter(Instant.now().plus(Duration.ofMinutes(55)));
        }
    }

    @Test
    void another_agency_does_not_see_it() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            Reply made = hooks.subscribe(receiver, MESA);
            String other = RunningNode.ISSUER.token(UUID.randomUUID(), "delegate");
            Reply refused =
                    node.post(
                            "/api/v1/webhooks/" + made.json().path("id").asString() + "/remove",
                            "{}",
                            "Authorization",
                            "Bearer " + other);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(
                            node.post(
                                            "/api/v1/webhooks:list",
                                            "{}",
                                            "Authorization",
                                            "Bearer " + other)
                                    .json()
                                    .path("data"))
                    .isEmpty();
        }
    }

    @Test
    void an_agency_says_how_far_it_has_come() throws Exception {
        hooks.inForce(MESA);
        assertThat(node.post("/api/v1/acknowledgements", "{\"position\":0}").status())
                .isEqualTo(200);
        assertThat(
                        node.post("/api/v1/acknowledgements:list", "{\"position\":0}")
                                .json()
                                .path("data"))
                .anyMatch(receipt -> receipt.path("how").asString().equals("ACKNOWLEDGED"));
        assertThat(node.post("/api/v1/acknowledgements", "{\"position\":99999}").status())
                .isEqualTo(422);
    }
}
