package mesa.domain.mesa;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Convocation;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * What the mesa convened, and what waits for the next agenda.
 *
 * @param lastEdition the greatest number given to an edition; 0 before the first
 * @param carried every item ever carried over, so that none is carried twice
 * @param lastSat the last day the mesa was convened to and sat
 */
record Convocations(
        Map<SessionId, Entry> entries,
        int lastEdition,
        List<Carried> waiting,
        Set<String> carried,
        @Nullable LocalDate lastSat) {
    static final Convocations NONE = new Convocations(Map.of(), 0, List.of(), Set.of(), null);

    /** An item a session left undecided. */
    record Carried(SessionId from, ProposedItem item) {}

    /** A convocation and who is known to have received it since it last changed. */
    record Entry(Convocation notice, List<String> documents, Set<ActorId> delivered) {
        Entry with(Convocation changed) {
            return new Entry(changed, documents, delivered);
        }

        Entry undelivered() {
            return new Entry(notice, documents, Set.of());
        }

        Entry deliveredTo(ActorId actor) {
            Set<ActorId> more = new LinkedHashSet<>(delivered);
            more.add(actor);
            return new Entry(notice, documents, Collections.unmodifiableSet(more));
        }
    }

    Optional<Entry> of(SessionId session) {
        return Optional.ofNullable(entries.get(session));
    }

    long issued(SessionKind kind) {
        return entries.values().stream()
                .map(Entry::notice)
                .filter(n -> n.kind() == kind && n.state() != Convocation.State.DRAFT)
                .count();
    }

    Convocations put(SessionId session, Entry entry) {
        Map<SessionId, Entry> more = new LinkedHashMap<>(entries);
        more.put(session, entry);
        return new Convocations(
                Collections.unmodifiableMap(more), lastEdition, waiting, carried, lastSat);
    }

    Convocations adjust(SessionId session, UnaryOperator<Entry> change) {
        Entry entry = entries.get(session);
        return entry == null ? this : put(session, change.apply(entry));
    }

    Convocations numbered(@Nullable Integer edition) {
        return edition == null
                ? this
                : new Convocations(
                        entries, Math.max(lastEdition, edition), waiting, carried, lastSat);
    }

    Convocations satOn(LocalDate day) {
        return lastSat != null && !day.isAfter(lastSat)
                ? this
                : new Convocations(entries, lastEdition, waiting, carried, day);
    }

    Convocations nothingWaiting() {
        return new Convocations(entries, lastEdition, List.of(), carried, lastSat);
    }

    Convocations waitingFor(SessionId from, int number, ProposedItem item) {
        List<Carried> more = new ArrayList<>(waiting);
        more.add(new Carried(from, item));
        Set<String> known = new LinkedHashSet<>(carried);
        known.add(key(from, number));
        return new Convocations(
                entries,
                lastEdition,
                List.copyOf(more),
                Collections.unmodifiableSet(known),
                lastSat);
    }

    boolean hasCarried(SessionId from, int number) {
        return carried.contains(key(from, number));
    }

    private static String key(SessionId from, int number) {
        return from.value() + "/" + number;
    }
}
