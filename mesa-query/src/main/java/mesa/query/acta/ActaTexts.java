package mesa.query.acta;

import java.util.List;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
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
import mesa.query.acta.ActaText.Observation;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** The words of every acta. */
@Component
final class ActaTexts implements ReadModel<ActaText> {
    @Override
    public String name() {
        return "acta_text";
    }

    @Override
    public Class<ActaText> row() {
        return ActaText.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.ACTA_TEXTS;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(ActaEvent.class);
    }

    @Override
    public void fold(Recorded at, Rows<ActaText> rows) {
        if (!(at.event() instanceof ActaEvent event)) {
            return;
        }
        switch (event) {
            case ActaDrafted e ->
                    rows.put(new ActaText(e.acta(), e.content(), null, List.of(), null));
            case RectifyingActaDrafted e ->
                    rows.put(new ActaText(e.acta(), null, e.correction(), List.of(), null));
            case ActaNarrated e -> rows.set(e.acta(), "narrative", e.narrative());
            case ActaApproved e -> rows.set(e.acta(), "document", e.document());
            case ApprovalWithdrawn e -> rows.set(e.acta(), "document", null);
            case ActaObserved e ->
                    rows.set(
                            e.acta(),
                            "observations",
                            Stream.concat(
                                            observations(e, rows).stream(),
                                            Stream.of(
                                                    new Observation(
                                                            e.observation(),
                                                            e.actor(),
                                                            e.section(),
                                                            e.text(),
                                                            null,
                                                            null)))
                                    .toList());
            case ObservationResolved e ->
                    rows.set(
                            e.acta(),
                            "observations",
                            observations(e, rows).stream()
                                    .map(o -> o.number() == e.observation() ? answered(o, e) : o)
                                    .toList());
            case ActaCirculated _,
                    ActaSigned _,
                    SignatureRefused _,
                    ActaFullySigned _,
                    ActaPublished _,
                    ActaRectified _,
                    ActaArchived _ -> {}
        }
    }

    private static Observation answered(Observation o, ObservationResolved e) {
        return new Observation(
                o.number(), o.actor(), o.section(), o.text(), e.accepted(), e.answer());
    }

    private static List<Observation> observations(ActaEvent event, Rows<ActaText> rows) {
        return rows.existing(event.acta()).observations();
    }
}
