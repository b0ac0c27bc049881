package mesa.domain.acta;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.acta.ActaContent;
import mesa.api.acta.AdoptedText;
import mesa.api.agreement.AgreementFacts;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementSeries;
import mesa.api.commitment.Visibility;
import mesa.api.session.AgendaItem;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.domain.Lookup;

/**
 * What a session leaves for its acta, with the agreements numbered in it. An acta goes to everybody
 * once it is published, so it names what is not public by its code alone.
 */
final class Contents {
    private static final String KEPT = "Reservado";

    private Contents() {}

    static ActaContent of(SessionFacts session, Lookup lookup) {
        List<AgreementFacts> adopted = adopted(session.id(), lookup);
        return new ActaContent(
                session.failed(),
                session.agenda().stream()
                        .map(item -> shown(item, under(item, session, adopted, lookup)))
                        .toList(),
                session.attendance(),
                session.quorumSeries(),
                session.decisions(),
                adopted.stream()
                        .map(a ->
                                new AdoptedText(a.id(), a.code().orElseThrow(), title(a), a.hash()))
                        .toList());
    }

    private static String title(AgreementFacts agreement) {
        return open(agreement) ? agreement.title() : agreement.code().orElse(KEPT);
    }

    private static boolean open(AgreementFacts agreement) {
        return agreement.visibility() == Visibility.PUBLIC;
    }

    /** The words of an item tell what an agreement put to it is about. */
    private static AgendaItem shown(AgendaItem item, List<AgreementFacts> agreements) {
        String kept =
                agreements.stream()
                        .filter(a -> !open(a))
                        .map(Contents::title)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return kept.isEmpty()
                ? item
                : new AgendaItem(
                        item.number(),
                        kept,
                        item.kind(),
                        item.proponent(),
                        item.minutes(),
                        null,
                        item.majority(),
                        item.origin());
    }

    /** Of an edition known by its documents only what was adopted is known. */
    private static List<AgreementFacts> under(
            AgendaItem item, SessionFacts session, List<AgreementFacts> adopted, Lookup lookup) {
        return Stream.concat(
                        adopted.stream().filter(a -> a.item() == item.number()),
                        session.textsUnder(item.number()).stream()
                                .flatMap(id -> lookup.facts(id, AgreementFacts.class).stream()))
                .toList();
    }

    private static List<AgreementFacts> adopted(SessionId session, Lookup lookup) {
        return lookup.tagged(AgreementSeries.of(session)).stream()
                .flatMap(s -> lookup.facts(new AgreementId(s.id()), AgreementFacts.class).stream())
                .filter(a -> a.code().isPresent())
                .toList();
    }
}
