package mesa.domain;

import java.util.List;
import mesa.domain.acta.ActaDecider;
import mesa.domain.acta.WhenActaCirculatesThenSilenceApproves;
import mesa.domain.acta.WhenRectifyingActaIsSignedThenMarkTheOriginal;
import mesa.domain.acta.WhenSessionEndsThenDraftActa;
import mesa.domain.actor.ActorDecider;
import mesa.domain.actor.WhenAccreditationHasAnEndThenWatchIt;
import mesa.domain.agreement.AgreementDecider;
import mesa.domain.agreement.WhenActaIsSignedThenAgreementsComeIntoForce;
import mesa.domain.agreement.WhenAgreementHasATermThenItLapses;
import mesa.domain.agreement.WhenCommitmentClosesThenCloseAgreement;
import mesa.domain.agreement.WhenCommitmentReopensThenReopenAgreement;
import mesa.domain.agreement.WhenDecisionCarriesThenAdoptAgreement;
import mesa.domain.agreement.WhenTextIsAmendedThenAmendAgreement;
import mesa.domain.commitment.CommitmentDecider;
import mesa.domain.commitment.WhenAcceptanceIsAskedThenAwaitIt;
import mesa.domain.commitment.WhenActorIsSucceededThenCommitmentsMove;
import mesa.domain.commitment.WhenAgreementIsAdoptedThenFormulateCommitments;
import mesa.domain.commitment.WhenBreachIsNotifiedThenAwaitTheReply;
import mesa.domain.commitment.WhenBreachStandsThenClimbTheLadder;
import mesa.domain.commitment.WhenDeadlineIsSetThenWatchIt;
import mesa.domain.commitment.WhenExtensionIsAskedThenItMayLapse;
import mesa.domain.commitment.WhenFindingIsIssuedThenAwaitContest;
import mesa.domain.commitment.WhenReportsAreOwedThenWatchThem;
import mesa.domain.mesa.MesaDecider;
import mesa.domain.mesa.WhenAMonthEndsThenTheMatrixIsDue;
import mesa.domain.mesa.WhenItemIsDeferredThenCarryItOver;
import mesa.domain.mesa.WhenMesaSitsThenWatchForSilence;
import mesa.domain.mesa.WhenSessionOpensThenFulfilItsConvocation;
import mesa.domain.roadmap.RoadmapDecider;
import mesa.domain.roadmap.WhenMilestoneIsPlannedThenWatchIt;
import mesa.domain.session.SessionDecider;
import mesa.domain.user.UserDecider;

/** Every decider there is. A feature exists for the platform once it stands here. */
public final class Deciders {
    private Deciders() {}

    public static List<Decider<?, ?, ?>> all() {
        return List.of(
                new ActaDecider(),
                new ActorDecider(),
                new AgreementDecider(),
                new CommitmentDecider(),
                new MesaDecider(),
                new RoadmapDecider(),
                new SessionDecider(),
                new UserDecider());
    }

    public static List<Reaction> reactions() {
        return List.of(
                new WhenActaCirculatesThenSilenceApproves(),
                new WhenRectifyingActaIsSignedThenMarkTheOriginal(),
                new WhenSessionEndsThenDraftActa(),
                new WhenActaIsSignedThenAgreementsComeIntoForce(),
                new WhenAgreementHasATermThenItLapses(),
                new WhenCommitmentClosesThenCloseAgreement(),
                new WhenCommitmentReopensThenReopenAgreement(),
                new WhenDecisionCarriesThenAdoptAgreement(),
                new WhenTextIsAmendedThenAmendAgreement(),
                new WhenAcceptanceIsAskedThenAwaitIt(),
                new WhenActorIsSucceededThenCommitmentsMove(),
                new WhenAgreementIsAdoptedThenFormulateCommitments(),
                new WhenBreachIsNotifiedThenAwaitTheReply(),
                new WhenBreachStandsThenClimbTheLadder(),
                new WhenDeadlineIsSetThenWatchIt(),
                new WhenExtensionIsAskedThenItMayLapse(),
                new WhenFindingIsIssuedThenAwaitContest(),
                new WhenReportsAreOwedThenWatchThem(),
                new WhenMilestoneIsPlannedThenWatchIt(),
                new WhenAccreditationHasAnEndThenWatchIt(),
                new WhenAMonthEndsThenTheMatrixIsDue(),
                new WhenItemIsDeferredThenCarryItOver(),
                new WhenMesaSitsThenWatchForSilence(),
                new WhenSessionOpensThenFulfilItsConvocation());
    }
}
