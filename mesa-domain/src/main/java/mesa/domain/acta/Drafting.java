package mesa.domain.acta;

import java.util.Optional;
import mesa.api.Tag;
import mesa.api.acta.ActaCommand.DraftActa;
import mesa.api.acta.ActaCommand.NarrateActa;
import mesa.api.acta.ActaCommand.RectifyActa;
import mesa.api.acta.ActaEvent;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.ActaNarrated;
import mesa.api.acta.ActaEvent.ApprovalWithdrawn;
import mesa.api.acta.ActaEvent.RectifyingActaDrafted;
import mesa.api.acta.ActaFacts;
import mesa.api.acta.ActaRejection.DocumentFrozen;
import mesa.api.acta.ActaRejection.NotFullySigned;
import mesa.api.acta.ActaRejection.NothingDrafted;
import mesa.api.acta.ActaRejection.RedactionUnexplained;
import mesa.api.acta.ActaRejection.SessionHasActa;
import mesa.api.acta.ActaRejection.SessionStillOpen;
import mesa.api.acta.ActaRejection.SessionUnknown;
import mesa.api.acta.ActaRejection.WithoutAgenda;
import mesa.api.session.SessionFacts;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.acta.Acta.Known;

/** One acta per session, drawn from what the session recorded; words may be added, facts not. */
final class Drafting {
    private Drafting() {}

    static Decision<ActaEvent> draft(DraftActa c, Context context) {
        Optional<SessionFacts> held = context.facts(c.session(), SessionFacts.class);
        if (held.isEmpty()) {
            return Decision.reject(new SessionUnknown(c.acta(), c.session()));
        }
        SessionFacts session = held.get();
        boolean over = session.closedAt().isPresent() || session.failed() || session.documented();
        if (!over) {
            return Decision.reject(new SessionStillOpen(c.acta(), c.session()));
        }
        if (session.agenda().isEmpty()) {
            return Decision.reject(new WithoutAgenda(c.acta(), c.session()));
        }
        Tag one = Tag.of("acta-of", c.session().value());
        return context.count(one) > 0
                ? Decision.reject(new SessionHasActa(c.acta(), c.session()))
                : Decision.<ActaEvent>accept(
                                new ActaDrafted(
                                        c.acta(),
                                        c.session(),
                                        session.mesa(),
                                        "ACTA-" + session.code(),
                                        session.heldOn(),
                                        Contents.of(session, context)))
                        .tagged(one);
    }

    static Decision<ActaEvent> rectify(RectifyActa c, Context context) {
        Optional<ActaFacts> original = context.facts(c.original(), ActaFacts.class);
        if (original.isEmpty()) {
            return Decision.reject(new NothingDrafted(c.original()));
        }
        ActaFacts facts = original.get();
        boolean signed =
                switch (facts.status()) {
                    case SIGNED, PUBLISHED, ARCHIVED -> true;
                    case DRAFT, CIRCULATED, OBSERVED, APPROVED, IN_SIGNATURE -> false;
                };
        if (!signed) {
            return Decision.reject(new NotFullySigned(c.original(), facts.status()));
        }
        if (c.reason().isBlank() || c.correction().isBlank()) {
            return Decision.reject(new RedactionUnexplained(c.acta()));
        }
        Tag series = Tag.of("acta-rectifying", c.original().value());
        return Decision.<ActaEvent>accept(
                        new RectifyingActaDrafted(
                                c.acta(),
                                c.original(),
                                facts.frozen().orElseThrow(),
                                facts.session(),
                                facts.mesa(),
                                facts.code() + "-R" + (context.count(series) + 1),
                                c.correction(),
                                c.reason()))
                .tagged(series);
    }

    static Decision<ActaEvent> narrate(NarrateActa c, Known state) {
        ActaNarrated told = new ActaNarrated(c.acta(), c.narrative());
        return switch (state.status()) {
            case DRAFT, CIRCULATED, OBSERVED -> Decision.accept(told);
            case APPROVED, IN_SIGNATURE ->
                    Decision.accept(
                            new ApprovalWithdrawn(
                                    c.acta(),
                                    state.frozen().orElseThrow(),
                                    state.document().signatures().size()),
                            told);
            case SIGNED, PUBLISHED, ARCHIVED ->
                    Decision.reject(new DocumentFrozen(c.acta(), state.frozen().orElseThrow()));
        };
    }
}
