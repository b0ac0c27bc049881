package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.DomainEvent;
import mesa.api.Id;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.Rejection;
import mesa.api.Role;
import mesa.api.StreamId;
import mesa.api.Tag;
import mesa.api.actor.ActorId;
import mesa.api.mesa.MesaId;
import org.jspecify.annotations.Nullable;

/**
 * Drives the real deciders over streams kept for the length of one test: given what was done, when
 * a command comes, then events or a refusal. Facts of other streams and tags are those of the
 * story, so rules across features are played as they stand.
 */
public final class Story {
    private final Map<StreamId, Object> states = new HashMap<>();
    private final Map<Tag, List<StreamId>> tags = new HashMap<>();
    private final Map<StreamId, Long> versions = new HashMap<>();
    private final List<Recorded> journal = new ArrayList<>();
    private final List<Reaction.Intent> timers = new ArrayList<>();
    private int reacted;
    private int told;
    private Instant now = Instant.parse("2021-01-04T15:00:00Z");
    private @Nullable Instant recordedAt;
    private Caller caller = new Caller("u1", Set.of(Role.SECRETARIAT, Role.CHAIR), null);

    /** The moment of the acts that follow, as people write it: {@code 2021-09-07T09:00-05:00}. */
    public Story at(String moment) {
        return at(OffsetDateTime.parse(moment).toInstant());
    }

    public Story at(Instant moment) {
        now = moment;
        return this;
    }

    /** The acts that follow are recorded later than they happened. */
    public Story recordedOn(@Nullable Instant moment) {
        recordedAt = moment;
        return this;
    }

    public Story later(long minutes) {
        return at(now.plus(minutes, ChronoUnit.MINUTES));
    }

    public Instant now() {
        return now;
    }

    public Story as(Role... roles) {
        caller = new Caller("u1", Set.of(roles), null);
        return this;
    }

    public Story as(Caller somebody) {
        caller = somebody;
        return this;
    }

    public Story speakingFor(ActorId actor) {
        caller = new Caller("u2", Set.of(Role.DELEGATE), actor.value());
        return this;
    }

    /** Every command is accepted, or the test fails saying why. */
    public Story done(DomainCommand... commands) {
        for (DomainCommand command : commands) {
            if (play(command) instanceof Decision.Refused<?>(var rejection)) {
                fail("%s was refused: %s (%s)", command, rejection, rejection.rule());
            }
        }
        return this;
    }

    public Told when(DomainCommand command) {
        int before = journal.size();
        Decision<?> decision = play(command);
        return new Told(
                decision instanceof Decision.Refused<?>(var rejection) ? rejection : null,
                journal.subList(before, journal.size()).stream()
                        .<DomainEvent>map(Recorded::event)
                        .toList());
    }

    /** Decides and, if accepted, appends. */
    public Decision<?> play(DomainCommand command) {
        return play(command, decider(command));
    }

    private <C extends DomainCommand, E extends DomainEvent, S> Decision<E> play(
            DomainCommand command, Decider<C, E, S> decider) {
        StreamId stream = idOf(command).stream();
        S state = stateOf(stream, decider);
        told = journal.size();
        Decision<E> decision = decider.decide(decider.commands().cast(command), state, new Here());
        if (decision instanceof Decision.Accepted<E>(var events, var marks)) {
            for (E event : events) {
                append(stream, event, decider);
            }
            if (!events.isEmpty()) {
                for (Tag mark : marks) {
                    tags.computeIfAbsent(mark, _ -> new ArrayList<>()).add(stream);
                }
            }
        }
        return decision;
    }

    private <S, E extends DomainEvent> void append(
            StreamId stream, E event, Decider<?, E, S> decider) {
        states.put(stream, decider.evolve(stateOf(stream, decider), event));
        long version = versions.merge(stream, 0L, (old, _) -> old + 1);
        Instant recorded = recordedAt == null ? now : recordedAt;
        journal.add(
                new Recorded(
                        journal.size(),
                        stream,
                        version,
                        new UUID(0, journal.size()),
                        recorded,
                        now.atZone(Context.ZONE).toLocalDate(),
                        event,
                        new Metadata(
                                caller.user(),
                                caller.roles(),
                                caller.institution(),
                                now,
                                new UUID(1, journal.size()),
                                new UUID(2, journal.size()),
                                null)));
    }

    /** Everything that follows from what was recorded follows now; timers wait for their day. */
    public Story react() {
        while (reacted < journal.size()) {
            Recorded event = journal.get(reacted++);
            for (Reaction reaction : Deciders.reactions()) {
                timers.addAll(reaction.after(event, new Here()));
            }
            fire();
        }
        return this;
    }

    /** What a reaction asks for after the events of the last command. */
    public List<Reaction.Intent> asks(Reaction reaction) {
        return journal.subList(told, journal.size()).stream()
                .flatMap(event -> reaction.after(event, new Here()).stream())
                .toList();
    }

    /** Time passes; what falls due on the way is done by the platform, in order. */
    public Story until(String moment) {
        Instant end = OffsetDateTime.parse(moment).toInstant();
        react();
        while (true) {
            Optional<Instant> next =
                    timers.stream()
                            .map(Reaction.Intent::due)
                            .flatMap(due -> Optional.ofNullable(due).stream())
                            .filter(due -> !due.isAfter(end))
                            .min(Instant::compareTo);
            if (next.isEmpty()) {
                return at(end);
            }
            at(next.get().isBefore(now) ? now : next.get());
            fire();
            react();
        }
    }

    private void fire() {
        Caller before = caller;
        caller = Caller.SYSTEM;
        List<Reaction.Intent> due =
                timers.stream().filter(t -> t.due() == null || !t.due().isAfter(now)).toList();
        timers.removeAll(due);
        due.forEach(intent -> play(intent.command()));
        caller = before;
    }

    public List<Recorded> journal() {
        return List.copyOf(journal);
    }

    /** The folded state of every stream, for comparison with a replay. */
    public Map<StreamId, Object> states() {
        return new LinkedHashMap<>(states);
    }

    public <F> F facts(Id id, Class<F> kind) {
        return lookup().facts(id, kind).orElseThrow();
    }

    public Lookup lookup() {
        return new Here();
    }

    /** The mesa a command concerns, as its decider says. */
    public Optional<MesaId> mesaOf(DomainCommand command) {
        return mesaOf(command, decider(command));
    }

    private <C extends DomainCommand, S> Optional<MesaId> mesaOf(
            DomainCommand command, Decider<C, ?, S> decider) {
        return decider.mesa(
                decider.commands().cast(command),
                stateOf(idOf(command).stream(), decider),
                new Here());
    }

    public static Decider<?, ?, ?> decider(DomainCommand command) {
        return Deciders.all().stream()
                .filter(d -> d.commands().isInstance(command))
                .findFirst()
                .orElseThrow();
    }

    /** The id a command or event addresses: its first component. */
    public static Id idOf(Object word) {
        RecordComponent first = word.getClass().getRecordComponents()[0];
        try {
            return (Id) first.getAccessor().invoke(word);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(word + " has no id", e);
        }
    }

    @SuppressWarnings("unchecked")
    private <S> S stateOf(StreamId stream, Decider<?, ?, S> decider) {
        return (S) states.getOrDefault(stream, decider.initial());
    }

    /** What was told back. */
    public record Told(@Nullable Rejection rejection, List<DomainEvent> events) {
        public void thenAccepted(DomainEvent... expected) {
            assertThat(rejection).isNull();
            assertThat(events).containsExactly(expected);
        }

        public void thenRefused(Rejection expected) {
            assertThat(rejection).isEqualTo(expected);
            assertThat(events).isEmpty();
        }

        /** Refused so, whatever the details. */
        public <R extends Rejection> R thenRefused(Class<R> kind) {
            assertThat(rejection).isInstanceOf(kind);
            return kind.cast(rejection);
        }

        /** Accepted, and the last event is of this kind. */
        public <E extends DomainEvent> E thenAccepted(Class<E> kind) {
            assertThat(rejection).isNull();
            return events.stream()
                    .filter(kind::isInstance)
                    .reduce((_, last) -> last)
                    .map(kind::cast)
                    .orElseThrow(() -> new AssertionError("No " + kind + " in " + events));
        }
    }

    private final class Here implements Context {
        @Override
        public Instant recordedAt() {
            return recordedAt == null ? now : recordedAt;
        }

        @Override
        public Instant occurredAt() {
            return now;
        }

        @Override
        public Caller caller() {
            return caller;
        }

        @Override
        public <F> Optional<F> facts(Id id, Class<F> kind) {
            return Optional.ofNullable(states.get(id.stream()))
                    .filter(kind::isInstance)
                    .map(kind::cast);
        }

        @Override
        public List<StreamId> tagged(Tag tag) {
            return List.copyOf(new LinkedHashSet<>(tags.getOrDefault(tag, List.of())));
        }

        @Override
        public long count(Tag tag) {
            return tags.getOrDefault(tag, List.of()).size();
        }
    }
}
