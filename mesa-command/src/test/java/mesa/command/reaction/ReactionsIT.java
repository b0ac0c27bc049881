package mesa.command.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.actor.ActorEvent.AccreditationExpiring;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.command.CommandApplication;
import mesa.command.RunningNode;
import mesa.command.store.Append;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.command.store.NewEvent;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReactionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate UNTIL = LocalDate.of(2030, 1, 31);

    private final Database database = Servers.freshEventsDatabase();
    private final String topic = RunningNode.freshTopic();
    private final ActorId actor = new ActorId(UUID.randomUUID());
    private final WhenActorIsAccreditedThenWarn warn = new WhenActorIsAccreditedThenWarn();

    private RunningNode node(Clock clock, Reaction... reactions) {
        return RunningNode.on(
                new SpringApplicationBuilder(CommandApplication.class)
                        .initializers(context -> {
                            var beans = (GenericApplicationContext) context;
                            beans.registerBean(
                                    ReactionsInForce.class,
                                    () -> new ReactionsInForce(List.of(reactions)));
                            beans.registerBean(Clock.class, () -> clock);
                        }),
                database,
                topic,
                "mesa.reactions.retry=100ms",
                "mesa.reactions.retry-at-most=200ms");
    }

    private RunningNode node(Reaction... reactions) {
        return node(Clock.systemUTC(), reactions);
    }

    private void accredited(RunningNode node) {
        LocalDate on = LocalDate.of(2020, 1, 31);
        List<NewEvent> events =
                List.<DomainEvent>of(
                                new ActorRegistered(
                                        actor,
                                        "Una ONG",
                                        null,
                                        Sector.INTERNATIONAL_NGO,
                                        null,
                                        null,
                                        null,
                                        on),
                                new ActorAccredited(actor, "R-1", on, UNTIL))
                        .stream()
                        .map(event ->
                                new NewEvent(
                                        UUID.randomUUID(),
                                        event,
                                        new Metadata(
                                                "u1",
                                                Set.of(Role.SECRETARIAT),
                                                null,
                                                Instant.parse("2020-01-31T15:00:00Z"),
                                                UUID.randomUUID(),
                                                UUID.randomUUID(),
                                                null),
                                        Instant.now()))
                        .toList();
        node.bean(Journal.class).append(Append.of(actor.stream(), -1, events));
    }

    private List<Recorded> warnings(RunningNode node) {
        return node.bean(Journal.class).stream(actor.stream(), 0).stream()
                .filter(recorded -> recorded.event() instanceof AccreditationExpiring)
                .toList();
    }

    private static void settled(RunningNode node) {
        await().atMost(PATIENCE)
                .until(() ->
                        node.bean(Reactions.class).awaitDone(node.head(), Duration.ofMillis(100)));
    }

    /** How far the stored positions have come; saved from time to time. */
    private static long saved(RunningNode node) {
        return JdbcClient.create(node.bean(EventsDatabase.class).source())
                .sql("select min(position) from task_position where task like 'reaction/%'")
                .query(Long.class)
                .single();
    }

    @Test
    void what_follows_is_sent_by_the_platform_as_of_its_cause() {
        try (RunningNode node = node(warn)) {
            accredited(node);
            await().atMost(PATIENCE).until(() -> warnings(node).size() == 1);
            Recorded cause = node.bean(Journal.class).stream(actor.stream(), 1).getFirst();
            Metadata metadata = warnings(node).getFirst().metadata();
            assertThat(metadata.user()).isEqualTo("system");
            assertThat(metadata.occurredAt()).isEqualTo(cause.metadata().occurredAt());
            assertThat(metadata.correlation()).isEqualTo(cause.metadata().correlation());
            assertThat(metadata.causation()).isEqualTo(cause.id());
        }
    }

    @Test
    void a_leader_that_begins_again_repeats_nothing() {
        try (RunningNode node = node(warn)) {
            accredited(node);
            await().atMost(PATIENCE).until(() -> warnings(node).size() == 1);
            settled(node);
            await().atMost(PATIENCE).until(() -> saved(node) == node.head());
            // As after a crash between sending and storing the position.
            JdbcClient.create(node.bean(EventsDatabase.class).source())
                    .sql("update task_position set position = -1 where task like 'reaction/%'")
                    .update();
        }
        try (RunningNode again = node(warn)) {
            settled(again);
            assertThat(warn.seen).hasValue(2);
            assertThat(warnings(again)).hasSize(1);
        }
    }

    @Test
    void a_timer_fires_once_when_it_is_due_across_restarts_and_clock_jumps() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
        Clock clock = jumping(now::get);
        warn.again = Instant.parse("2026-04-01T12:00:00Z");
        try (RunningNode node = node(clock, warn)) {
            accredited(node);
            await().atMost(PATIENCE).until(() -> warnings(node).size() == 1);
            settled(node);
        }
        try (RunningNode node = node(clock, warn)) {
            settled(node);
            assertThat(warnings(node)).hasSize(1);
            now.set(Instant.parse("2026-04-01T12:00:01Z"));
            await().atMost(PATIENCE).until(() -> warnings(node).size() == 2);
            assertThat(warnings(node).getLast().metadata().occurredAt()).isEqualTo(warn.again);
            now.set(Instant.parse("2026-02-01T12:00:00Z"));
        }
        try (RunningNode node = node(clock, warn)) {
            now.set(Instant.parse("2027-01-01T12:00:00Z"));
            settled(node);
            await().atMost(PATIENCE)
                    .until(() -> node.bean(Reactions.class).timers().waiting() == 0);
            assertThat(warnings(node)).hasSize(2);
        }
    }

    private static Clock jumping(InstantSource source) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }

    @Test
    void a_reaction_that_throws_stands_still_alone_and_goes_on_when_it_can() {
        Reaction healthy = new WhenAnythingHappensThenNothing();
        warn.failure = new IllegalStateException("broken on purpose");
        try (RunningNode node = node(warn, healthy)) {
            accredited(node);
            await().atMost(PATIENCE).until(() -> reactionCheckpoint(node, warn).failure() != null);
            await().atMost(PATIENCE).until(() -> reactionCheckpoint(node, healthy).position() == 1);
            assertThat(reactionCheckpoint(node, warn).position()).isZero();
            assertThat(
                            new ReactionsHealth(node.bean(Reactions.class))
                                    .health()
                                    .getStatus()
                                    .getCode())
                    .isEqualTo("DOWN");
            warn.failure = null;
            await().atMost(PATIENCE).until(() -> warnings(node).size() == 1);
            await().atMost(PATIENCE)
                    .until(() ->
                            new ReactionsHealth(node.bean(Reactions.class))
                                    .health()
                                    .getStatus()
                                    .getCode()
                                    .equals("UP"));
        }
    }

    private static ReactionCheckpoint reactionCheckpoint(RunningNode node, Reaction reaction) {
        return node.bean(Reactions.class).standings().stream()
                .filter(one -> one.reaction == reaction)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void while_the_past_is_recorded_later_timers_wait() throws Exception {
        warn.again = Instant.parse("2021-06-30T05:00:00Z");
        try (RunningNode node = node(warn)) {
            BackfillBarrier backfillBarrier = node.bean(BackfillBarrier.class);
            assertThat(
                            backfillBarrier.until(
                                    "past", Instant.parse("2020-01-31T15:00:00Z"), PATIENCE))
                    .isTrue();
            accredited(node);
            assertThat(
                            backfillBarrier.until(
                                    "past", Instant.parse("2021-06-29T15:00:00Z"), PATIENCE))
                    .isTrue();
            assertThat(warnings(node)).hasSize(1);
            assertThat(
                            backfillBarrier.until(
                                    "past", Instant.parse("2021-07-01T15:00:00Z"), PATIENCE))
                    .isTrue();
            assertThat(warnings(node)).hasSize(2);
            assertThat(backfillBarrier.done("past", PATIENCE)).isTrue();
        }
    }

    @Test
    void who_has_recorded_the_past_does_not_let_go_what_others_hold() throws Exception {
        warn.again = Instant.parse("2021-06-30T05:00:00Z");
        Instant before = Instant.parse("2020-01-31T15:00:00Z");
        Instant after = Instant.parse("2021-07-01T15:00:00Z");
        try (RunningNode node = node(warn)) {
            BackfillBarrier backfillBarrier = node.bean(BackfillBarrier.class);
            assertThat(backfillBarrier.until("one", before, PATIENCE)).isTrue();
            assertThat(backfillBarrier.until("other", after, PATIENCE)).isTrue();
            accredited(node);
            assertThat(backfillBarrier.done("other", PATIENCE)).isTrue();
            assertThat(warnings(node)).hasSize(1);
            assertThat(backfillBarrier.done("one", PATIENCE)).isTrue();
            assertThat(warnings(node)).hasSize(2);
        }
    }

    private static final class WhenAnythingHappensThenNothing implements Reaction {
        @Override
        public List<Intent> after(Recorded event, Lookup lookup) {
            return List.of();
        }
    }
}
