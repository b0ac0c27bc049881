package mesa.query.commitment;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.actor.ActorId;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.BreachEvent.BreachAnswerAssessed;
import mesa.api.commitment.BreachEvent.BreachAnswered;
import mesa.api.commitment.BreachEvent.BreachCured;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.BreachEvent.BreachEscalated;
import mesa.api.commitment.BreachEvent.BreachNotified;
import mesa.api.commitment.BreachEvent.RemediationApproved;
import mesa.api.commitment.BreachEvent.ReplyTimeLapsed;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.RemediationStep;
import mesa.api.commitment.VerificationEvent;
import mesa.api.commitment.VerificationEvent.ContestResolved;
import mesa.api.commitment.VerificationEvent.EvidenceRejected;
import mesa.api.commitment.VerificationEvent.EvidenceRequested;
import mesa.api.commitment.VerificationEvent.FindingBecameFirm;
import mesa.api.commitment.VerificationEvent.FindingContested;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.api.commitment.VerificationEvent.ShadowObservationFiled;
import mesa.api.commitment.VerificationEvent.VerificationRequested;
import mesa.api.commitment.VerificationEvent.VerifierAssigned;
import mesa.api.wire.Vocabulary;
import mesa.query.commitment.ProceedingRow.Concern;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Verifications and breaches, step by step. */
@Component
final class Proceedings implements ReadModel<ProceedingRow> {
    @Override
    public String name() {
        return "proceeding";
    }

    @Override
    public Class<ProceedingRow> row() {
        return ProceedingRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_COMMITMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(VerificationEvent.class, BreachEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("commitment");
    }

    @Override
    public boolean appendOnly() {
        return true;
    }

    @Override
    public void fold(Recorded recorded, Rows<ProceedingRow> rows) {
        if (recorded.event() instanceof VerificationEvent event) {
            rows.put(verification(event, recorded));
        } else if (recorded.event() instanceof BreachEvent event) {
            rows.put(breach(event, recorded));
        }
    }

    private static ProceedingRow verification(VerificationEvent event, Recorded at) {
        return switch (event) {
            case VerificationRequested e -> step(at, e, e.verifier(), null, null, null);
            case VerifierAssigned e -> step(at, e, e.verifier(), null, null, null);
            case EvidenceRequested e -> step(at, e, null, null, null, e.means() + ": " + e.what());
            case EvidenceRejected e -> step(at, e, null, null, null, e.reason());
            case FindingIssued e ->
                    step(at, e, e.verifier(), e.outcome(), e.contestBy(), e.summary());
            case FindingContested e -> step(at, e, null, null, null, e.grounds());
            case ContestResolved e -> step(at, e, null, e.outcome(), null, e.grounds());
            case FindingBecameFirm e -> step(at, e, null, e.outcome(), null, null);
            case ShadowObservationFiled e ->
                    step(at, e, e.observer(), e.seen(), null, e.observation());
        };
    }

    private static ProceedingRow breach(BreachEvent event, Recorded at) {
        return switch (event) {
            case BreachNotified e -> step(at, e, null, null, e.replyBy(), e.facts());
            case BreachAnswered e -> step(at, e, null, null, null, e.justification());
            case ReplyTimeLapsed e -> step(at, e, null, null, e.replyBy(), null);
            case BreachAnswerAssessed e -> step(at, e, null, null, null, e.grounds());
            case BreachDeclared e -> step(at, e, e.responsible(), null, null, e.grounds());
            case RemediationApproved e ->
                    step(
                            at,
                            e,
                            null,
                            null,
                            e.plan().stream()
                                    .map(RemediationStep::by)
                                    .max(LocalDate::compareTo)
                                    .orElse(null),
                            String.join(
                                    "; ", e.plan().stream().map(RemediationStep::what).toList()));
            case BreachCured e -> step(at, e, null, null, null, e.how());
            case BreachEscalated e ->
                    step(at, e, null, null, e.until(), e.to().name() + ": " + e.reason());
        };
    }

    private static ProceedingRow step(
            Recorded at,
            CommitmentEvent event,
            @Nullable ActorId actor,
            @Nullable Outcome outcome,
            @Nullable LocalDate until,
            @Nullable String detail) {
        return new ProceedingRow(
                at.position(),
                event.commitment(),
                event instanceof BreachEvent ? Concern.BREACH : Concern.VERIFICATION,
                Vocabulary.nameOf(event.getClass()),
                actor,
                outcome,
                until,
                detail,
                at.occurredOn());
    }
}
