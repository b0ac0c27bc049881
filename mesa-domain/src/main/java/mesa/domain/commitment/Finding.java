package mesa.domain.commitment;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mesa.api.Sha256;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.MeansFinding;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.VerificationCommand.IssueFinding;
import mesa.api.commitment.VerificationEvent.FindingIssued;
import mesa.api.commitment.VerificationRejection.FindingOnUnknownMeans;
import mesa.api.commitment.VerificationRejection.HashDiffers;
import mesa.api.commitment.VerificationRejection.MeansWithoutFinding;
import mesa.api.commitment.VerificationRejection.NotInVerification;
import mesa.api.commitment.VerificationRejection.NothingChecked;
import mesa.api.mesa.MesaRules;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import org.jspecify.annotations.Nullable;

/** A finding speaks of every means of verification and of evidence the verifier opened. */
final class Finding {
    private Finding() {}

    static Decision<CommitmentEvent> issue(IssueFinding c, Known state, Context context) {
        CommitmentRejection refusal = Verifying.verifying(c.commitment(), state, context);
        if (refusal == null) {
            refusal = incomplete(c, state);
        }
        if (refusal != null || !(state.stage() instanceof Stage.InVerification(var reportedOn))) {
            return Decision.reject(
                    refusal != null
                            ? refusal
                            : new NotInVerification(c.commitment(), state.status()));
        }
        MesaRules rules = Rules.on(context.occurredOn(), state.mesa(), context);
        return Decision.accept(
                new FindingIssued(
                        c.commitment(),
                        state.agreement(),
                        state.mesa(),
                        state.code(),
                        Objects.requireNonNull(state.terms().verifier()),
                        outcome(c.findings()),
                        c.findings(),
                        c.summary(),
                        !reportedOn.isAfter(state.originalDue().orElseThrow()),
                        !reportedOn.isAfter(state.due().orElseThrow()),
                        Rules.workingDaysAfter(
                                context.occurredOn(), rules.followUp().contestDays(), rules),
                        context.caller().user(),
                        state.visibilityOn(context.occurredOn()),
                        state.concerned()));
    }

    private static @Nullable CommitmentRejection incomplete(IssueFinding c, Known state) {
        Set<String> owed = new LinkedHashSet<>();
        state.terms().means().forEach(m -> owed.add(m.key()));
        Set<String> found = new HashSet<>();
        for (MeansFinding finding : c.findings()) {
            if (!owed.contains(finding.means()) || !found.add(finding.means())) {
                return new FindingOnUnknownMeans(c.commitment(), finding.means());
            }
            CommitmentRejection unproved = unproved(c.commitment(), finding, state);
            if (unproved != null) {
                return unproved;
            }
        }
        return owed.stream()
                .filter(means -> !found.contains(means))
                .findFirst()
                .map(means -> new MeansWithoutFinding(c.commitment(), means))
                .orElse(null);
    }

    /** What counts as done rests on evidence of that means, whose hash the verifier computed. */
    private static @Nullable CommitmentRejection unproved(
            CommitmentId id, MeansFinding finding, Known state) {
        for (Sha256 hash : finding.checked()) {
            if (!finding.means().equals(state.reports().evidence().get(hash))) {
                return new HashDiffers(id, hash);
            }
        }
        boolean done =
                finding.outcome() == Outcome.FULFILLED || finding.outcome() == Outcome.PARTIAL;
        return done && finding.checked().isEmpty() ? new NothingChecked(id, finding.means()) : null;
    }

    /**
     * All fulfilled is fulfilled; none is not; whatever cannot be verified leaves the whole open.
     */
    static Outcome outcome(List<MeansFinding> findings) {
        if (findings.stream().anyMatch(f -> f.outcome() == Outcome.NOT_VERIFIABLE)) {
            return Outcome.NOT_VERIFIABLE;
        }
        if (findings.stream().allMatch(f -> f.outcome() == Outcome.FULFILLED)) {
            return Outcome.FULFILLED;
        }
        return findings.stream().allMatch(f -> f.outcome() == Outcome.NOT_FULFILLED)
                ? Outcome.NOT_FULFILLED
                : Outcome.PARTIAL;
    }
}
