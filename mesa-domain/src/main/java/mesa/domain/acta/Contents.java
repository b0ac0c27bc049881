package mesa.domain.acta;

import java.util.List;
import mesa.api.acta.ActaContent;
import mesa.api.acta.AdoptedText;
import mesa.api.agreement.AgreementFacts;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementSeries;
import mesa.api.commitment.Visibility;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.domain.Lookup;

/** What a session leaves for its acta, with the agreements numbered in it. */
final class Contents {
    private Contents() {}

    static ActaContent of(SessionFacts session, Lookup lookup) {
        return new ActaContent(
                session.failed(),
                session.agenda(),
                session.attendance(),
                session.failed() || session.documented() ? List.of() : session.quorumSeries(),
                session.decisions(),
                agreements(session.id(), lookup));
    }

    /** An acta goes to everybody once it is published. */
    private static String title(AgreementFacts agreement) {
        return agreement.visibility() == Visibility.PUBLIC
                ? agreement.title()
                : agreement.code().orElseThrow();
    }

    private static List<AdoptedText> agreements(SessionId session, Lookup lookup) {
        return lookup.tagged(AgreementSeries.of(session)).stream()
                .flatMap(s -> lookup.facts(new AgreementId(s.id()), AgreementFacts.class).stream())
                .filter(a -> a.code().isPresent())
                .map(a -> new AdoptedText(a.id(), a.code().orElseThrow(), title(a), a.hash()))
                .toList();
    }
}
