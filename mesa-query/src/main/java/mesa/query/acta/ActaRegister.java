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
import mesa.api.acta.ActaId;
import mesa.api.acta.ActaStatus;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import mesa.query.acta.ActaRow.Refusal;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every acta with its observations and signatures. */
@Component
final class ActaRegister implements ReadModel<ActaRow> {
    @Override
    public String name() {
        return "acta_register";
    }

    @Override
    public Class<ActaRow> row() {
        return ActaRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.PUBLISHED_ACTAS;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(ActaEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("session", "mesa", "code", "status");
    }

    @Override
    public void fold(Recorded at, Rows<ActaRow> rows) {
        if (!(at.event() instanceof ActaEvent event)) {
            return;
        }
        switch (event) {
            case ActaDrafted e -> {
                rows.put(blank(e.acta(), e.session(), e.mesa(), e.code()));
                rows.set(e.acta(), "heldOn", e.heldOn());
            }
            case RectifyingActaDrafted e -> {
                rows.put(blank(e.acta(), e.session(), e.mesa(), e.code()));
                rows.set(e.acta(), "clarifies", e.original(), "correction", e.correction());
            }
            case ActaNarrated _ -> {}
            case ApprovalWithdrawn e ->
                    rows.set(
                            e.acta(),
                            "status",
                            ActaStatus.DRAFT,
                            "hash",
                            null,
                            "signatures",
                            List.of());
            case ActaCirculated e ->
                    rows.set(
                            e.acta(),
                            "status",
                            ActaStatus.CIRCULATED,
                            "recipients",
                            e.recipients(),
                            "observeBy",
                            e.observeBy(),
                            "circulatedLate",
                            e.late());
            case ActaObserved e ->
                    rows.set(
                            e.acta(),
                            "status",
                            ActaStatus.OBSERVED,
                            "observations",
                            row(e, rows).observations() + 1,
                            "unanswered",
                            row(e, rows).unanswered() + 1);
            case ObservationResolved e -> resolved(e, rows);
            case ActaApproved e ->
                    rows.set(
                            e.acta(),
                            "status",
                            ActaStatus.APPROVED,
                            "hash",
                            e.hash(),
                            "bySilence",
                            e.bySilence());
            case ActaSigned e ->
                    rows.set(
                            e.acta(),
                            "status",
                            ActaStatus.IN_SIGNATURE,
                            "signatures",
                            plus(row(e, rows).signatures(), e.signature()));
            case SignatureRefused e ->
                    rows.set(
                            e.acta(),
                            "refusals",
                            plus(row(e, rows).refusals(), new Refusal(e.member(), e.reason())));
            case ActaFullySigned e ->
                    rows.set(e.acta(), "status", ActaStatus.SIGNED, "signedOn", at.occurredOn());
            case ActaPublished e ->
                    rows.set(
                            e.acta(),
                            "status",
                            ActaStatus.PUBLISHED,
                            "published",
                            e.published(),
                            "publishedOn",
                            at.occurredOn(),
                            "redactions",
                            e.redactions());
            case ActaRectified e ->
                    rows.set(e.acta(), "clarifiedBy", plus(row(e, rows).clarifiedBy(), e.by()));
            case ActaArchived e ->
                    rows.set(e.acta(), "status", ActaStatus.ARCHIVED, "series", e.series());
        }
    }

    private static void resolved(ObservationResolved e, Rows<ActaRow> rows) {
        int unanswered = row(e, rows).unanswered() - 1;
        rows.set(
                e.acta(),
                "unanswered",
                unanswered,
                "status",
                unanswered > 0 ? ActaStatus.OBSERVED : ActaStatus.CIRCULATED);
    }

    private static ActaRow row(ActaEvent event, Rows<ActaRow> rows) {
        return rows.existing(event.acta());
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private static ActaRow blank(ActaId acta, SessionId session, MesaId mesa, String code) {
        return new ActaRow(
                acta,
                session,
                mesa,
                code,
                ActaStatus.DRAFT,
                null,
                List.of(),
                null,
                false,
                0,
                0,
                null,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null);
    }
}
