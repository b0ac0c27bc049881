package mesa.domain.mesa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.ConvocationRejection.DecisiveItemWithoutDocument;
import mesa.api.mesa.ConvocationRejection.ProponentNotOnRoster;
import mesa.api.mesa.MesaRejection;
import mesa.api.session.AgendaItem;
import mesa.api.session.FixedItems;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionKind;
import mesa.domain.Context;

/** The agenda a notice goes out with: INV-O1, O4 and O5. */
final class Agendas {
    /** How many fixed items open every agenda. */
    static final int FIXED = FixedItems.COUNT;

    private Agendas() {}

    /** What was published for the session, or the fixed items and the caller's; then what waits. */
    static List<AgendaItem> of(
            ConveneMesa c, Mesa.Standing mesa, ActorId proponent, Context context) {
        List<AgendaItem> published =
                context.facts(c.session(), SessionFacts.class)
                        .filter(SessionFacts::agendaPublished)
                        .map(SessionFacts::agenda)
                        .orElse(List.of());
        List<AgendaItem> agenda =
                new ArrayList<>(published.isEmpty() ? FixedItems.by(proponent) : published);
        append(agenda, c.agenda());
        if (c.kind() != SessionKind.EXTRAORDINARY) {
            mesa.convocations()
                    .waiting()
                    .forEach(w -> agenda.add(w.item().numbered(next(agenda), w.from())));
        }
        return List.copyOf(agenda);
    }

    static List<AgendaItem> extended(List<AgendaItem> agenda, List<ProposedItem> added) {
        List<AgendaItem> more = new ArrayList<>(agenda);
        append(more, added);
        return List.copyOf(more);
    }

    /** What an earlier session left is not asked again for its proponent or its document. */
    static Optional<MesaRejection> flaw(List<AgendaItem> agenda, Roster roster, Instant at) {
        for (AgendaItem item : agenda) {
            if (item.kind().fixed() || item.origin() != null) {
                continue;
            }
            if (!roster.has(item.proponent(), at)) {
                return Optional.of(new ProponentNotOnRoster(item.proponent()));
            }
            if (item.undocumented()) {
                return Optional.of(new DecisiveItemWithoutDocument(item.title()));
            }
        }
        return Optional.empty();
    }

    private static void append(List<AgendaItem> agenda, List<ProposedItem> items) {
        items.forEach(item -> agenda.add(item.numbered(next(agenda), null)));
    }

    private static int next(List<AgendaItem> agenda) {
        return agenda.stream().mapToInt(AgendaItem::number).max().orElse(0) + 1;
    }
}
