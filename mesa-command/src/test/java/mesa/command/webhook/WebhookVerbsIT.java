package mesa.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.api.mesa.MesaId;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner does counts more than what a delivery under way finds out later. */
class WebhookVerbsIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofSeconds(3);
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
    @ValueSource(strings = {"pause", "remove"})
    void what_is_paused_or_removed_is_told_nothing_more(String verb) throws Exception {
        try (Receiver receiver = Receiver.at(0, Duration.ofMillis(500))) {
            Reply made = hooks.subscribe(receiver, mesa);
            eightAtOnce(made);
            await().atMost(SOON).until(() -> receiver.calls().size() >= 2);
            hooks.act(made, verb, "{}");
            int told = receiver.calls().size();
            Thread.sleep(A_WHILE);
            assertThat(receiver.calls())
                    .as("but for one that had set out")
                    .hasSizeLessThanOrEqualTo(told + 1);
        }
    }

    @Test
    void a_replay_begins_anew_while_something_is_told() throws Exception {
        try (Receiver receiver = Receiver.at(0, Duration.ofMillis(500))) {
            Reply made = hooks.subscribe(receiver, mesa);
            String first = eightAtOnce(made);
            await().atMost(SOON).until(() -> receiver.calls().size() >= 3);
            hooks.act(made, "replay", "{\"from\":0}");
            int told = receiver.calls().size();
            await().atMost(SOON)
                    .until(() ->
                            receiver.calls().stream()
                                    .skip(1)
                                    .anyMatch(call -> call.id().equals(first)));
            assertThat(receiver.calls())
                    .as("but for one that had set out")
                    .hasSizeLessThanOrEqualTo(told + 2);
        }
    }

    @Test
    void a_failure_that_comes_late_does_not_hold_up_a_replay() throws Exception {
        try (Receiver receiver = Receiver.at(0, Duration.ofSeconds(2), 429)) {
            Reply made = hooks.subscribe(receiver, mesa);
            hooks.inForce(mesa);
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            hooks.act(made, "replay", "{\"from\":0}");
            await().atMost(SOON).until(() -> receiver.calls().size() == 2);
            await().atMost(SOON).until(() -> hooks.stored(made).settled() == node.head());
            assertThat(hooks.stored(made).attempts()).isZero();
        }
    }

    @Test
    void a_farewell_that_comes_late_does_not_end_what_was_resumed() throws Exception {
        try (Receiver receiver = Receiver.at(0, Duration.ofSeconds(2), 410)) {
            Reply made = hooks.subscribe(receiver, mesa);
            hooks.inForce(mesa);
            await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            hooks.act(made, "pause", "{}");
            hooks.act(made, "resume", "{}");
            await().atMost(SOON).until(() -> hooks.stored(made).settled() == node.head());
            assertThat(hooks.stored(made).active()).isTrue();
            assertThat(receiver.calls()).hasSize(2);
        }
    }

    @Test
    void what_a_former_leader_finds_out_late_changes_nothing() {
        WebhookTable table = node.bean(WebhookTable.class);
        Subscription begun = asleep(3);
        assertThat(table.settle(begun, 3, 4)).as("the new leader").isTrue();

        assertThat(table.unchanged(begun, 3)).isFalse();
        assertThat(table.settle(begun, 3, 9)).isFalse();
        assertThat(table.postpone(begun, 3, 1, Duration.ofHours(1), "late")).isFalse();
        assertThat(table.stop(begun, 3, "HTTP 410")).isFalse();

        Subscription now = table.find(begun.id()).orElseThrow();
        assertThat(now.settled()).isEqualTo(4);
        assertThat(now.attempts()).isZero();
        assertThat(now.failing()).isNull();
    }

    @Test
    void every_verb_begins_a_generation() {
        WebhookTable table = node.bean(WebhookTable.class);
        Subscription begun = asleep(3);
        table.pause(begun.id());
        table.replay(begun.id(), 3);
        table.rotate(begun.id(), begun.secret());
        table.pause(begun.id());
        assertThat(table.find(begun.id()).orElseThrow().generation())
                .isEqualTo(begun.generation() + 4);
        assertThat(table.unchanged(begun, 3)).isFalse();
    }

    @Test
    void what_was_postponed_meanwhile_is_not_due() {
        WebhookTable table = node.bean(WebhookTable.class);
        Subscription begun = table.resume(asleep(Long.MAX_VALUE / 2).id()).orElseThrow();
        assertThat(table.due(begun.id())).isPresent();
        assertThat(table.postpone(begun, begun.settled(), 1, Duration.ofHours(1), "later"))
                .isTrue();
        assertThat(table.due(begun.id())).isEmpty();
    }

    /** Events that one delivery finds together; answers the first. */
    private String eightAtOnce(Reply made) {
        hooks.act(made, "pause", "{}");
        String first = hooks.inForce(mesa);
        for (int i = 0; i < 7; i++) {
            hooks.inForce(mesa);
        }
        hooks.act(made, "resume", "{}");
        return first;
    }

    /** Paused, so that nothing but the test moves it. */
    private static Subscription asleep(long settled) {
        WebhookTable table = node.bean(WebhookTable.class);
        UUID id = UUID.randomUUID();
        table.add(
                new Subscription(
                        id,
                        "u-asleep",
                        null,
                        "http://localhost:9/hook",
                        "whsec_",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        settled,
                        0,
                        Instant.EPOCH,
                        null,
                        0,
                        null));
        return table.find(id).orElseThrow();
    }

    @Test
    void a_node_that_ends_holds_nothing_against_a_receiver() throws Exception {
        Database database = Servers.freshEventsDatabase();
        String topic = RunningNode.freshTopic();
        String anywhere = "mesa.webhooks.anywhere=true";
        try (Receiver receiver = Receiver.at(0, Duration.ofSeconds(8))) {
            Reply made;
            String event;
            try (RunningNode ends = RunningNode.on(database, topic, anywhere)) {
                Hooks its = new Hooks(ends);
                made = its.subscribe(receiver, mesa);
                event = its.inForce(mesa);
                await().atMost(SOON).until(() -> receiver.calls().size() == 1);
            }
            try (RunningNode next = RunningNode.on(database, topic, anywhere)) {
                Hooks its = new Hooks(next);
                assertThat(its.listed(made).path("failures")).isEmpty();
                assertThat(its.stored(made).attempts()).isZero();
                await().atMost(SOON).until(() -> receiver.calls().size() == 2);
                assertThat(receiver.calls().getLast().id()).isEqualTo(event);
            }
        }
    }
}
