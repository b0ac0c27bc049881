package mesa.domain.commitment;

import java.util.Objects;
import mesa.api.Role;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.actor.MacroSector;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.ReportRejection.EvidenceUnknown;
import mesa.api.commitment.ReportRejection.MeansUnknown;
import mesa.api.commitment.VerificationCommand;
import mesa.api.commitment.VerificationCommand.AssignVerifier;
import mesa.api.commitment.VerificationCommand.ConfirmFinding;
import mesa.api.commitment.VerificationCommand.ContestFinding;
import mesa.api.commitment.VerificationCommand.FileShadowObservation;
import mesa.api.commitment.VerificationCommand.IssueFinding;
import mesa.api.commitment.VerificationCommand.RejectEvidence;
import mesa.api.commitment.VerificationCommand.RequestEvidence;
import mesa.api.commitment.VerificationCommand.RequestVerification;
import mesa.api.commitment.VerificationCommand.ResolveContest;
import mesa.api.commitment.VerificationEvent.EvidenceRejected;
import mesa.api.commitment.VerificationEvent.EvidenceRequested;
import mesa.api.commitment.VerificationEvent.ShadowObservationFiled;
import mesa.api.commitment.VerificationEvent.VerificationRequested;
import mesa.api.commitment.VerificationEvent.VerifierAssigned;
import mesa.api.commitment.VerificationRejection.FindingStands;
import mesa.api.commitment.VerificationRejection.NotInVerification;
import mesa.api.commitment.VerificationRejection.NotReportedFulfilled;
import mesa.api.commitment.VerificationRejection.NotTheVerifier;
import mesa.api.commitment.VerificationRejection.ObserverNotOfSociety;
import mesa.api.commitment.VerificationRejection.VerifierIsResponsible;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import org.jspecify.annotations.Nullable;

/** Somebody else finds; only that closes a commitment (INV-V1 to V5, K8). */
final class Verifying {
    private Verifying() {}

    static Decision<CommitmentEvent> decide(
            VerificationCommand command, Known state, Context context) {
        return switch (command) {
            case RequestVerification c -> request(c, state, context);
            case AssignVerifier c -> assign(c, state);
            case RequestEvidence c -> ask(c, state, context);
            case RejectEvidence c -> rejectEvidence(c, state, context);
            case IssueFinding c -> Finding.issue(c, state, context);
            case ContestFinding c -> Contesting.contest(c, state, context);
            case ResolveContest c -> Contesting.resolve(c, state, context);
            case ConfirmFinding c -> Contesting.confirm(c, state, context);
            case FileShadowObservation c -> observe(c, state, context);
        };
    }

    private static Decision<CommitmentEvent> request(
            RequestVerification c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.ReportedFulfilled)) {
            return Decision.reject(new NotReportedFulfilled(c.commitment(), state.status()));
        }
        CommitmentRejection other = Authority.mayAct(state, context.caller());
        if (other != null) {
            return Decision.reject(other);
        }
        ActorId verifier = Objects.requireNonNull(state.terms().verifier());
        // A succession may have made the verifier responsible since the terms were accepted.
        return takesPart(state, verifier)
                ? Decision.reject(new VerifierIsResponsible(c.commitment(), verifier))
                : Decision.accept(new VerificationRequested(c.commitment(), verifier));
    }

    private static Decision<CommitmentEvent> assign(AssignVerifier c, Known state) {
        if (!state.status().open()) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        return takesPart(state, c.verifier())
                ? Decision.reject(new VerifierIsResponsible(c.commitment(), c.verifier()))
                : Decision.accept(new VerifierAssigned(c.commitment(), c.verifier()));
    }

    static boolean takesPart(Known state, ActorId actor) {
        return actor.equals(state.terms().responsible()) || state.supports(actor);
    }

    private static Decision<CommitmentEvent> ask(RequestEvidence c, Known state, Context context) {
        CommitmentRejection refusal = verifying(c.commitment(), state, context);
        if (refusal != null && !context.caller().is(Role.SECRETARIAT)) {
            return Decision.reject(refusal);
        }
        if (!(state.stage() instanceof Stage.InVerification)) {
            return Decision.reject(new NotInVerification(c.commitment(), state.status()));
        }
        return state.terms().means().stream().noneMatch(m -> m.key().equals(c.means()))
                ? Decision.reject(new MeansUnknown(c.commitment(), c.means()))
                : Decision.accept(new EvidenceRequested(c.commitment(), c.means(), c.what()));
    }

    private static Decision<CommitmentEvent> rejectEvidence(
            RejectEvidence c, Known state, Context context) {
        CommitmentRejection refusal = verifying(c.commitment(), state, context);
        if (refusal != null) {
            return Decision.reject(refusal);
        }
        return state.reports().evidence().containsKey(c.evidence())
                ? Decision.accept(new EvidenceRejected(c.commitment(), c.evidence(), c.reason()))
                : Decision.reject(new EvidenceUnknown(c.commitment(), c.evidence()));
    }

    /** In verification, by its verifier, who takes no part in it (INV-V1). */
    static @Nullable CommitmentRejection verifying(CommitmentId id, Known state, Context context) {
        return switch (state.stage()) {
            case Stage.Verified v -> new FindingStands(id, v.outcome());
            case Stage.InVerification _ -> byTheVerifier(id, state, context);
            case Stage.Draft _,
                    Stage.Formulated _,
                    Stage.NotStarted _,
                    Stage.InExecution _,
                    Stage.ReportedFulfilled _,
                    Stage.Suspended _,
                    Stage.Cancelled _,
                    Stage.Breached _,
                    Stage.InRemediation _ ->
                    new NotInVerification(id, state.status());
        };
    }

    private static @Nullable CommitmentRejection byTheVerifier(
            CommitmentId id, Known state, Context context) {
        ActorId verifier = Objects.requireNonNull(state.terms().verifier());
        if (takesPart(state, verifier)) {
            return new VerifierIsResponsible(id, verifier);
        }
        return context.caller().speaksFor(verifier) ? null : new NotTheVerifier(id, verifier);
    }

    private static Decision<CommitmentEvent> observe(
            FileShadowObservation c, Known state, Context context) {
        if (state.first() == null) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        boolean society =
                context.facts(c.observer(), ActorFacts.class)
                        .map(a -> a.sector().macro() == MacroSector.SOCIETY)
                        .orElse(false);
        return society && context.caller().speaksFor(c.observer())
                ? Decision.accept(
                        new ShadowObservationFiled(
                                c.commitment(),
                                c.observer(),
                                c.seen(),
                                c.observation(),
                                c.evidence()))
                : Decision.reject(new ObserverNotOfSociety(c.commitment(), c.observer()));
    }
}
