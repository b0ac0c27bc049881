package mesa.domain.agreement;

import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.onTheTable;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mesa.api.Role;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.ClassifyAgreement;
import mesa.api.agreement.AgreementCommand.CloseAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementCommand.ReopenAgreement;
import mesa.api.agreement.AgreementCommand.RevokeAgreement;
import mesa.api.agreement.AgreementCommand.SupersedeAgreement;
import mesa.api.agreement.AgreementEvent.AgreementClosed;
import mesa.api.agreement.AgreementEvent.AgreementReopened;
import mesa.api.agreement.AgreementEvent.AgreementRevoked;
import mesa.api.agreement.AgreementEvent.AgreementSuperseded;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementRejection.ByLesserMajority;
import mesa.api.agreement.AgreementRejection.DecisionNotAdopted;
import mesa.api.agreement.AgreementRejection.NotTagged;
import mesa.api.agreement.AgreementRejection.NothingToReopen;
import mesa.api.agreement.AgreementRejection.OutcomeOpen;
import mesa.api.agreement.AgreementRejection.OutcomeWithoutCommitments;
import mesa.api.agreement.AgreementRejection.TechnicalTableUnknown;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.Visibility;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.VoteValue;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class EndAgreementTest {
    private static final AgreementId SECOND = new AgreementId(Setting.id("second"));

    /** A second agreement of the same session, decided by the vote given. */
    private static Story second(boolean consensus) {
        Story story =
                adopted()
                        .done(
                                new ProposeAgreement(
                                        SECOND,
                                        MESA,
                                        SESSION,
                                        4,
                                        "Otro",
                                        "Otro texto",
                                        AgreementKind.DECLARATIVE,
                                        FollowUpBody.of(MREMH),
                                        TAGS,
                                        List.of(),
                                        null,
                                        null,
                                        null));
        onTheTable(story, SECOND, "Otro texto");
        if (consensus) {
            story.done(new DeclareConsensus(SESSION, SECOND));
        } else {
            story.done(
                    new OpenVote(SESSION, SECOND, "Hay objeciones", null),
                    new CastVote(SESSION, SECOND, MREMH, VoteValue.IN_FAVOUR),
                    new CastVote(SESSION, SECOND, MIES, VoteValue.IN_FAVOUR),
                    new CastVote(SESSION, SECOND, CUENCA, VoteValue.AGAINST),
                    new CloseVote(SESSION, SECOND, null));
        }
        return story.done(new AdoptAgreement(SECOND, SESSION));
    }

    @Test
    void is_revoked_by_a_decision_at_least_as_strong() {
        second(true)
                .when(new RevokeAgreement(AGREEMENT, SECOND, "Cambió la política"))
                .thenAccepted(
                        new AgreementRevoked(
                                AGREEMENT,
                                MESA,
                                "AC-MN-VI-2021-01",
                                SECOND,
                                "AC-MN-VI-2021-02",
                                "Cambió la política",
                                Visibility.PUBLIC));
    }

    @Test
    void is_not_revoked_by_a_lesser_majority() {
        second(false)
                .when(new RevokeAgreement(AGREEMENT, SECOND, "x"))
                .thenRefused(new ByLesserMajority(AGREEMENT, SECOND));
    }

    @Test
    void is_not_revoked_by_what_nobody_adopted() {
        adopted()
                .when(new RevokeAgreement(AGREEMENT, SECOND, "x"))
                .thenRefused(new DecisionNotAdopted(AGREEMENT, SECOND));
    }

    @Test
    void is_superseded_by_a_later_agreement() {
        second(true)
                .when(new SupersedeAgreement(AGREEMENT, SECOND))
                .thenAccepted(
                        new AgreementSuperseded(
                                AGREEMENT,
                                MESA,
                                "AC-MN-VI-2021-01",
                                SECOND,
                                "AC-MN-VI-2021-02",
                                Visibility.PUBLIC));
    }

    @Test
    void has_no_outcome_while_a_commitment_is_open() {
        started()
                .as(Role.SECRETARIAT)
                .when(new CloseAgreement(AGREEMENT))
                .thenRefused(new OutcomeOpen(AGREEMENT, 1));
    }

    @Test
    void has_no_outcome_without_commitments() {
        adopted()
                .when(new CloseAgreement(AGREEMENT))
                .thenRefused(new OutcomeWithoutCommitments(AGREEMENT));
    }

    @Test
    void derives_its_outcome_from_its_commitments() {
        assertThat(
                        found(Outcome.FULFILLED)
                                .as(Role.SECRETARIAT)
                                .when(new CloseAgreement(AGREEMENT))
                                .thenAccepted(AgreementClosed.class)
                                .outcome())
                .isEqualTo(AgreementStatus.FULFILLED);
        assertThat(
                        found(Outcome.PARTIAL)
                                .as(Role.SECRETARIAT)
                                .when(new CloseAgreement(AGREEMENT))
                                .thenAccepted(AgreementClosed.class)
                                .outcome())
                .isEqualTo(AgreementStatus.PARTIALLY_FULFILLED);
    }

    @Test
    void reopens_only_what_was_closed_with_an_outcome() {
        adopted()
                .when(new ReopenAgreement(AGREEMENT, "x"))
                .thenRefused(new NothingToReopen(AGREEMENT, AgreementStatus.IN_FORCE));
        found(Outcome.PARTIAL)
                .as(Role.SECRETARIAT)
                .done(new CloseAgreement(AGREEMENT))
                .when(new ReopenAgreement(AGREEMENT, "Evidencia nueva"))
                .thenAccepted(
                        new AgreementReopened(
                                AGREEMENT, AgreementStatus.PARTIALLY_FULFILLED, "Evidencia nueva"));
    }

    @Test
    void is_filed_under_objectives_and_a_follow_up_body() {
        adopted()
                .when(
                        new ClassifyAgreement(
                                AGREEMENT,
                                AgreementKind.OPERATIVE,
                                AgreementTags.NONE,
                                FollowUpBody.of(MREMH),
                                "x"))
                .thenRefused(new NotTagged(AGREEMENT));
        adopted()
                .when(
                        new ClassifyAgreement(
                                AGREEMENT,
                                AgreementKind.OPERATIVE,
                                TAGS,
                                new FollowUpBody(null, "Ninguna"),
                                "x"))
                .thenRefused(new TechnicalTableUnknown(AGREEMENT, "Ninguna"));
    }
}
