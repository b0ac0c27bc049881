package mesa.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaTags;
import mesa.api.session.AgendaItem;
import mesa.api.session.AttendanceRejection.AttendeeUnknown;
import mesa.api.session.SectorPresence;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionEvent.EditionRegistered;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.api.session.SessionRejection.EditionMesaUnknown;
import mesa.api.session.SessionRejection.EditionNotPast;
import mesa.api.session.SessionRejection.EditionTaken;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.RomanNumeral;

/** Editions held before the platform was there, with their own number and date: INV-S2. */
final class PastEditions {
    private PastEditions() {}

    static Decision<SessionEvent> register(RegisterEdition c, Context context) {
        Optional<MesaFacts> mesa = context.facts(c.mesa(), MesaFacts.class);
        if (mesa.isEmpty()) {
            return Decision.reject(new EditionMesaUnknown(c.mesa()));
        }
        Instant now = context.recordedAt();
        if (!c.heldOn().isBefore(now.atZone(Context.ZONE).toLocalDate())) {
            return Decision.reject(new EditionNotPast(now));
        }
        Optional<SessionId> holder = holder(c, mesa.get(), context);
        if (holder.isPresent()) {
            return Decision.reject(
                    new EditionTaken(RomanNumeral.of(c.edition()), holder.get().value()));
        }
        Map<Sector, Integer> presence = new TreeMap<>();
        for (ActorId actor : c.attended()) {
            Optional<ActorFacts> facts = context.facts(actor, ActorFacts.class);
            if (facts.isEmpty()) {
                return Decision.reject(new AttendeeUnknown(actor));
            }
            presence.merge(facts.get().sector(), 1, Integer::sum);
        }
        return Decision.<SessionEvent>accept(registered(c, mesa.get(), presence))
                .tagged(MesaTags.editions(c.mesa()));
    }

    private static EditionRegistered registered(
            RegisterEdition c, MesaFacts mesa, Map<Sector, Integer> presence) {
        List<SectorPresence> sectors =
                presence.entrySet().stream()
                        .map(e -> new SectorPresence(e.getKey(), e.getValue()))
                        .toList();
        return new EditionRegistered(
                c.session(),
                c.mesa(),
                mesa.acronym() + "-" + RomanNumeral.of(c.edition()) + "-" + c.heldOn().getYear(),
                c.edition(),
                c.heldOn(),
                c.lastDay(),
                c.place(),
                c.theme(),
                agenda(c),
                c.attended(),
                sectors,
                sectors.isEmpty() ? List.of() : Presence.absent(sectors),
                c.sources());
    }

    /** As the documents give it; fixed items are not invented for the past. */
    private static List<AgendaItem> agenda(RegisterEdition c) {
        List<AgendaItem> items = new ArrayList<>();
        c.agenda().forEach(item -> items.add(item.numbered(items.size() + 1, null)));
        return List.copyOf(items);
    }

    private static Optional<SessionId> holder(RegisterEdition c, MesaFacts mesa, Context context) {
        if (context.count(MesaTags.session(c.session())) > 0) {
            return Optional.of(c.session());
        }
        return mesa.edition(c.edition())
                .or(() ->
                        context.tagged(MesaTags.editions(c.mesa())).stream()
                                .map(stream -> new SessionId(stream.id()))
                                .filter(id ->
                                        context.facts(id, SessionFacts.class)
                                                .flatMap(SessionFacts::edition)
                                                .filter(n -> n == c.edition())
                                                .isPresent())
                                .findFirst());
    }
}
