package mesa.query.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mesa.api.Recorded;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CoResponsible;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent;
import mesa.api.commitment.FormulationEvent.AcceptanceSilent;
import mesa.api.commitment.FormulationEvent.CoResponsibleAdded;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentRejectedByResponsible;
import mesa.api.commitment.FormulationEvent.CommitmentReturned;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.FormulationEvent.FormulationAssessed;
import mesa.api.commitment.Reserve;
import mesa.api.mesa.MesaId;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;

/** From a first draft to an accepted duty. */
final class FormulationFold {
    private FormulationFold() {}

    static void fold(FormulationEvent event, Recorded recorded, Rows<CommitmentRow> rows) {
        switch (event) {
            case CommitmentDrafted e -> {
                formulate(
                        e.commitment(),
                        e.agreement(),
                        e.mesa(),
                        e.code(),
                        e.formulation(),
                        recorded,
                        rows);
                rows.set(
                        e.commitment(),
                        "status",
                        CommitmentStatus.DRAFT,
                        "flaws",
                        names(e.flaws()),
                        "acceptBy",
                        null);
            }
            case CommitmentFormulated e -> {
                formulate(
                        e.commitment(),
                        e.agreement(),
                        e.mesa(),
                        e.code(),
                        e.formulation(),
                        recorded,
                        rows);
                rows.set(
                        e.commitment(),
                        "status",
                        CommitmentStatus.FORMULATED,
                        "flaws",
                        List.of(),
                        "acceptBy",
                        e.acceptBy(),
                        "acceptanceSilent",
                        false);
            }
            case CommitmentVisibilityChanged e ->
                    rows.set(
                            e.commitment(),
                            "visibility",
                            e.visibility(),
                            "reserveGround",
                            ground(e.reserve()),
                            "reservedUntil",
                            until(e.reserve()));
            case FormulationAssessed e -> rows.set(e.commitment(), "flaws", names(e.flaws()));
            case CommitmentReturned e -> draftAgain(e, e.reason(), rows);
            case CommitmentAccepted e ->
                    rows.set(
                            e.commitment(),
                            "status",
                            CommitmentStatus.NOT_STARTED,
                            "responsible",
                            e.responsible(),
                            "start",
                            e.start(),
                            "due",
                            e.due(),
                            "originalDue",
                            e.due(),
                            "acceptedOn",
                            recorded.occurredOn(),
                            "acceptBy",
                            null);
            case CommitmentRejectedByResponsible e -> {
                CommitmentRow row = row(e.commitment(), rows);
                if (row.offeredTo() != null) {
                    rows.set(e.commitment(), "offeredTo", null, "reason", e.reason());
                } else {
                    draftAgain(e, e.reason(), rows);
                }
            }
            case AcceptanceSilent e -> {
                ActorId offered = row(e.commitment(), rows).offeredTo();
                if (offered != null) {
                    rows.set(e.commitment(), "offeredTo", null);
                } else {
                    rows.set(e.commitment(), "acceptanceSilent", true);
                }
            }
            case CoResponsibleAdded e -> {
                List<CoResponsible> all =
                        new ArrayList<>(row(e.commitment(), rows).coResponsible());
                all.add(new CoResponsible(e.actor(), e.contribution()));
                rows.set(e.commitment(), "coResponsible", List.copyOf(all));
            }
        }
    }

    static CommitmentRow row(CommitmentId commitment, Rows<CommitmentRow> rows) {
        return rows.existing(commitment);
    }

    private static void draftAgain(FormulationEvent event, String why, Rows<CommitmentRow> rows) {
        rows.set(
                event.commitment(),
                "status",
                CommitmentStatus.DRAFT,
                "acceptBy",
                null,
                "reason",
                why);
    }

    private static List<String> names(List<Flaw> flaws) {
        return flaws.stream().map(Flaw::name).toList();
    }

    private static void formulate(
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            Formulation f,
            Recorded recorded,
            Rows<CommitmentRow> rows) {
        if (rows.get(commitment) == null) {
            rows.put(CommitmentRow.blank(commitment, agreement, mesa, code, recorded.recordedAt()));
        }
        rows.set(
                commitment,
                "statement",
                f.statement(),
                "product",
                f.product(),
                "beneficiary",
                f.beneficiary(),
                "territories",
                f.territories(),
                "responsible",
                f.responsible(),
                "unit",
                f.unit(),
                "coResponsible",
                f.coResponsible(),
                "focalPoint",
                f.focalPoint(),
                "start",
                f.start(),
                "due",
                f.due(),
                "plan",
                f.plan(),
                "indicators",
                measured(f),
                "means",
                f.means(),
                "verifier",
                f.verifier(),
                "resources",
                f.resources(),
                "risk",
                f.risk(),
                "objectives",
                objectives(f),
                "weight",
                f.weight(),
                "visibility",
                f.visibility(),
                "reserveGround",
                ground(f.reserve()),
                "reservedUntil",
                until(f.reserve()));
    }

    private static @Nullable String ground(@Nullable Reserve reserve) {
        return reserve == null ? null : reserve.ground();
    }

    private static @Nullable LocalDate until(@Nullable Reserve reserve) {
        return reserve == null ? null : reserve.until();
    }

    private static List<MeasuredIndicator> measured(Formulation f) {
        return f.indicators().stream().map(i -> new MeasuredIndicator(i, List.of())).toList();
    }

    private static List<String> objectives(Formulation f) {
        return f.objectives().stream().map(String::valueOf).toList();
    }
}
