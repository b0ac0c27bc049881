package mesa.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.StreamId;
import mesa.api.actor.ActorCommand.RegisterActor;
import mesa.api.actor.ActorCommand.RenameActor;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorEvent.ActorRenamed;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.command.dispatch.TimeOrderedId;
import mesa.command.store.NewEvent;

/** The commands of the command chapters, and the events they end in. */
final class Actors {
    static final Caller CALLER = new Caller("u-7f3a", Set.of(Role.SECRETARIAT), null);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 6);
    private static final String NORM = "Acuerdo Ministerial 000275";

    private Actors() {}

    static StreamId stream(UUID actor) {
        return new ActorId(actor).stream();
    }

    static RegisterActor register(UUID actor) {
        return new RegisterActor(
                new ActorId(actor),
                "Institución " + actor,
                null,
                Sector.ACADEMIA,
                null,
                null,
                null);
    }

    static RenameActor rename(UUID actor, String name) {
        return new RenameActor(new ActorId(actor), name, null, NORM);
    }

    static DomainEvent registered(UUID actor) {
        return new ActorRegistered(
                new ActorId(actor),
                "Institución " + actor,
                null,
                Sector.ACADEMIA,
                null,
                null,
                null,
                LONG_AGO);
    }

    static DomainEvent renamed(UUID actor, String former, String name) {
        return new ActorRenamed(new ActorId(actor), former, name, null, NORM, LONG_AGO);
    }

    static List<NewEvent> history(UUID actor, int length) {
        List<NewEvent> events = new ArrayList<>(length);
        events.add(event(registered(actor)));
        for (int i = 1; i < length; i++) {
            events.add(event(renamed(actor, "Institución " + (i - 1), "Institución " + i)));
        }
        return events;
    }

    static Metadata metadata() {
        UUID request = UUID.randomUUID();
        return new Metadata(CALLER.user(), CALLER.roles(), null, now(), request, request, null);
    }

    private static NewEvent event(DomainEvent event) {
        return new NewEvent(TimeOrderedId.next(), event, metadata(), now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
