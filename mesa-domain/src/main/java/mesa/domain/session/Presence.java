package mesa.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mesa.api.actor.ActorId;
import mesa.api.actor.MacroSector;
import mesa.api.actor.Sector;
import mesa.api.mesa.Delegate;
import mesa.api.person.PersonId;
import mesa.api.session.Attendance;
import mesa.api.session.SectorPresence;
import org.jspecify.annotations.Nullable;

/** Who was present when, as intervals (INV-Q2, Q3). */
record Presence(List<Attendance> intervals) {
    static final Presence NOBODY = new Presence(List.of());

    Presence arrived(Attendance interval) {
        List<Attendance> more = new ArrayList<>(intervals);
        more.add(interval);
        return new Presence(List.copyOf(more));
    }

    Presence departed(ActorId actor, Instant at) {
        return new Presence(
                intervals.stream().map(a -> here(a, actor) ? until(a, at) : a).toList());
    }

    /** The seat goes on with another person: one interval ends where the next begins. */
    Presence substituted(ActorId actor, PersonId person, Delegate.Capacity capacity, Instant at) {
        Optional<Attendance> old = now(actor);
        if (old.isEmpty()) {
            return this;
        }
        Attendance was = old.get();
        return departed(actor, at)
                .arrived(
                        new Attendance(
                                actor,
                                was.sector(),
                                was.role(),
                                person,
                                capacity,
                                was.vote(),
                                was.remote(),
                                at,
                                null));
    }

    /** The open interval of an actor. */
    Optional<Attendance> now(ActorId actor) {
        return intervals.stream().filter(a -> here(a, actor)).findFirst();
    }

    Optional<Attendance> seatedAs(PersonId person) {
        return intervals.stream()
                .filter(a -> a.until() == null && person.equals(a.person()))
                .findFirst();
    }

    List<Attendance> at(Instant at) {
        return intervals.stream().filter(a -> a.covers(at)).toList();
    }

    List<ActorId> votersAt(Instant at) {
        return at(at).stream().filter(Attendance::vote).map(Attendance::actor).distinct().toList();
    }

    List<SectorPresence> bySector() {
        TreeMap<Sector, Set<ActorId>> actors = new TreeMap<>();
        intervals.forEach(
                a -> actors.computeIfAbsent(a.sector(), _ -> new HashSet<>()).add(a.actor()));
        return actors.entrySet().stream()
                .map(e -> new SectorPresence(e.getKey(), e.getValue().size()))
                .toList();
    }

    /** The thirds of society nobody came from, the State included (INV-A7). */
    static List<MacroSector> absent(List<SectorPresence> presence) {
        Set<MacroSector> missing = EnumSet.allOf(MacroSector.class);
        presence.forEach(p -> missing.remove(p.sector().macro()));
        return List.copyOf(missing);
    }

    private static boolean here(Attendance a, ActorId actor) {
        return a.until() == null && a.actor().equals(actor);
    }

    private static Attendance until(Attendance a, @Nullable Instant at) {
        return new Attendance(
                a.actor(),
                a.sector(),
                a.role(),
                a.person(),
                a.capacity(),
                a.vote(),
                a.remote(),
                a.from(),
                at);
    }
}
