package mesa.domain.agreement;

import java.util.List;
import mesa.api.agreement.AgreementCommand.ClassifyAgreement;
import mesa.api.agreement.AgreementCommand.CloseAgreement;
import mesa.api.agreement.AgreementCommand.ReopenAgreement;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementClassified;
import mesa.api.agreement.AgreementEvent.AgreementClosed;
import mesa.api.agreement.AgreementEvent.AgreementReopened;
import mesa.api.agreement.AgreementRejection;
import mesa.api.agreement.AgreementRejection.MesaUnknown;
import mesa.api.agreement.AgreementRejection.NoFollowUpBody;
import mesa.api.agreement.AgreementRejection.NotTagged;
import mesa.api.agreement.AgreementRejection.NothingToReopen;
import mesa.api.agreement.AgreementRejection.OutcomeOpen;
import mesa.api.agreement.AgreementRejection.OutcomeWithoutCommitments;
import mesa.api.agreement.AgreementStatus;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CommitmentTags;
import mesa.api.mesa.MesaFacts;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.agreement.Agreement.Adopted;
import mesa.domain.agreement.Agreement.Known;

/** An agreement in force: how it is filed, and what its commitments made of it. */
final class FollowUp {
    private FollowUp() {}

    static Decision<AgreementEvent> classify(
            ClassifyAgreement c, Agreement state, Context context) {
        if (!(state instanceof Known known)) {
            return Decision.reject(Proposing.offTheTable(c.agreement(), state));
        }
        if (Adopting.untagged(c.tags())) {
            return Decision.reject(new NotTagged(c.agreement()));
        }
        if (c.followUp() == null) {
            return Decision.reject(new NoFollowUpBody(c.agreement()));
        }
        var mesa = context.facts(known.mesa(), MesaFacts.class);
        if (mesa.isEmpty()) {
            return Decision.reject(new MesaUnknown(c.agreement(), known.mesa()));
        }
        AgreementRejection body = Proposing.unknownBody(c.agreement(), c.followUp(), mesa.get());
        return body != null
                ? Decision.reject(body)
                : Decision.accept(
                        new AgreementClassified(
                                c.agreement(),
                                c.kind(),
                                c.tags(),
                                c.followUp(),
                                c.reason(),
                                known instanceof Adopted adopted
                                        ? ConcernedInstitutions.announcement(adopted, context)
                                        : null));
    }

    static Decision<AgreementEvent> close(CloseAgreement c, Agreement state, Context context) {
        if (!(state instanceof Adopted adopted) || adopted.status() != AgreementStatus.IN_FORCE) {
            return Decision.reject(Ending.notInForce(c.agreement(), state));
        }
        List<CommitmentStatus> all =
                context.tagged(CommitmentTags.ofAgreement(c.agreement())).stream()
                        .flatMap(s ->
                                context
                                        .facts(new CommitmentId(s.id()), CommitmentFacts.class)
                                        .stream())
                        .map(CommitmentFacts::status)
                        .toList();
        int cancelled = count(all, CommitmentStatus.CANCELLED);
        if (all.size() == cancelled) {
            return Decision.reject(new OutcomeWithoutCommitments(c.agreement()));
        }
        long verified = all.stream().filter(CommitmentStatus::verified).count();
        int open = all.size() - cancelled - (int) verified;
        if (open > 0) {
            return Decision.reject(new OutcomeOpen(c.agreement(), open));
        }
        int fulfilled = count(all, CommitmentStatus.FULFILLED);
        int partial = count(all, CommitmentStatus.PARTIALLY_FULFILLED);
        int not = count(all, CommitmentStatus.NOT_FULFILLED);
        AgreementStatus outcome =
                partial + not == 0
                        ? AgreementStatus.FULFILLED
                        : fulfilled + partial == 0
                                ? AgreementStatus.NOT_FULFILLED
                                : AgreementStatus.PARTIALLY_FULFILLED;
        return Decision.accept(
                new AgreementClosed(
                        c.agreement(),
                        outcome,
                        fulfilled,
                        partial,
                        not,
                        cancelled,
                        ConcernedInstitutions.announcement(adopted, context)));
    }

    private static int count(List<CommitmentStatus> all, CommitmentStatus status) {
        return (int) all.stream().filter(s -> s == status).count();
    }

    static Decision<AgreementEvent> reopen(ReopenAgreement c, Agreement state, Context context) {
        return switch (state) {
            case Adopted a
                    when a.status() == AgreementStatus.FULFILLED
                            || a.status() == AgreementStatus.PARTIALLY_FULFILLED
                            || a.status() == AgreementStatus.NOT_FULFILLED ->
                    Decision.accept(
                            new AgreementReopened(
                                    c.agreement(),
                                    a.status(),
                                    c.reason(),
                                    ConcernedInstitutions.announcement(a, context)));
            case Known known -> Decision.reject(new NothingToReopen(c.agreement(), known.status()));
            case Agreement.Unknown() ->
                    Decision.reject(Proposing.offTheTable(c.agreement(), state));
        };
    }
}
