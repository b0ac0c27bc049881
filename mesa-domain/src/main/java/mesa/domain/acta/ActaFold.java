package mesa.domain.acta;

import java.util.List;
import java.util.Set;
import mesa.api.acta.ActaEvent;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaArchived;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.api.acta.ActaEvent.ActaDrafted;
import mesa.api.acta.ActaEvent.ActaFullySigned;
import mesa.api.acta.ActaEvent.ActaNarrated;
import mesa.api.acta.ActaEvent.ActaObserved;
import mesa.api.acta.ActaEvent.ActaPublished;
import mesa.api.acta.ActaEvent.ActaRectified;
import mesa.api.acta.ActaEvent.ActaSigned;
import mesa.api.acta.ActaEvent.ApprovalWithdrawn;
import mesa.api.acta.ActaEvent.ObservationResolved;
import mesa.api.acta.ActaEvent.RectifyingActaDrafted;
import mesa.api.acta.ActaEvent.SignatureRefused;
import mesa.api.acta.ActaStatus;
import mesa.domain.acta.Acta.Document;
import mesa.domain.acta.Acta.Known;
import mesa.domain.acta.Acta.Origin;
import mesa.domain.acta.Acta.Review;

/** What each event makes of an acta. */
final class ActaFold {
    private ActaFold() {}

    static Acta fold(Acta state, ActaEvent event) {
        return switch (event) {
            case ActaDrafted e ->
                    begun(new Origin(e.acta(), e.session(), e.mesa(), e.code(), null, null));
            case RectifyingActaDrafted e ->
                    begun(
                            new Origin(
                                    e.acta(),
                                    e.session(),
                                    e.mesa(),
                                    e.code(),
                                    e.original(),
                                    e.correction()));
            case ActaNarrated e -> known(state).told(e.narrative());
            // The words changed after everybody had read them, so they are circulated again.
            case ApprovalWithdrawn _ -> known(state).with(Document.NONE).with(Review.NONE);
            case ActaCirculated e ->
                    known(state)
                            .with(
                                    new Review(
                                            e.recipients(),
                                            e.observeBy(),
                                            Set.of(),
                                            known(state).review().last()));
            case ActaObserved e ->
                    known(state).with(known(state).review().observed(e.observation()));
            case ObservationResolved e ->
                    known(state).with(known(state).review().resolved(e.observation()));
            case ActaApproved e ->
                    known(state).with(new Document(e.hash(), List.of(), ActaStatus.APPROVED));
            case ActaSigned e -> known(state).with(known(state).document().signed(e.signature()));
            case SignatureRefused _ -> state;
            case ActaFullySigned _ ->
                    known(state).with(known(state).document().at(ActaStatus.SIGNED));
            case ActaPublished _ ->
                    known(state).with(known(state).document().at(ActaStatus.PUBLISHED));
            case ActaRectified _ -> state;
            case ActaArchived _ ->
                    known(state).with(known(state).document().at(ActaStatus.ARCHIVED));
        };
    }

    private static Known begun(Origin origin) {
        return new Known(origin, List.of(), Review.NONE, Document.NONE);
    }

    private static Known known(Acta state) {
        return (Known) state;
    }
}
