package mesa.domain.agreement;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.formulation;
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

import java.time.LocalDate;
import java.util.List;
import mesa.api.Role;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.ClassifyAgreement;
import mesa.api.agreement.AgreementCommand.CloseAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementCommand.ReopenAgreement;
import mesa.api.agreement.AgreementCommand.RevokeAgreement;
import mesa.api.agreement.AgreementCommand.SupersedeAgreement;
import mesa.api.agreement.AgreementCommand.VoidAgreement;
import mesa.api.agreement.AgreementEvent.AgreementClassified;
import mesa.api.agreement.AgreementEvent.AgreementClosed;
import mesa.api.agreement.AgreementEvent.AgreementReopened;
import mesa.api.agreement.AgreementEvent.AgreementRevoked;
import mesa.api.agreement.AgreementEvent.AgreementSuperseded;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
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
import mesa.api.agreement.Announcement;
import mesa.api.agreement.Concerned;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.Reserve;
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
    private static final Concerned CONCERNED = new Concerned(List.of(MREMH, MIES), List.of(21));
    private static final Announcement ANNOUNCEMENT =
            new Announcement(AGREEMENT, MESA, "AC-MN-VI-2021-01", Visibility.PUBLIC, CONCERNED);

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
                                Visibility.PUBLIC,
                                CONCERNED));
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
                                Visibility.PUBLIC,
                                CONCERNED));
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
                                AGREEMENT,
                                AgreementStatus.PARTIALLY_FULFILLED,
                                "Evidencia nueva",
                                ANNOUNCEMENT));
    }

    @Test
    void tells_whom_its_end_concerns_by_its_commitments_as_they_stand() {
        Story story = accepted().as(Role.CHAIR);
        assertThat(voided(story)).isEqualTo(CONCERNED);
        Formulation kept =
                formulation()
                        .shownTo(
                                Visibility.RESTRICTED,
                                new Reserve("LOSPEE, art. 19", LocalDate.of(2021, 12, 1)));
        story = adopted().done(new FormulateCommitment(COMMITMENT, AGREEMENT, kept)).as(Role.CHAIR);
        assertThat(voided(story)).isEqualTo(new Concerned(List.of(MREMH), List.of(21)));
    }

    private static Concerned voided(Story story) {
        return story.when(new VoidAgreement(AGREEMENT, "Duplicado"))
                .thenAccepted(AgreementVoided.class)
                .concerned();
    }

    @Test
    void tells_the_objectives_it_was_filed_under_when_it_is_filed_anew() {
        AgreementClassified event =
                adopted()
                        .when(
                                new ClassifyAgreement(
                                        AGREEMENT,
                                        AgreementKind.OPERATIVE,
                                        new AgreementTags(
                                                List.of(7), List.of(), List.of(), List.of(), null),
                                        FollowUpBody.of(MREMH),
                                        "x"))
                        .thenAccepted(AgreementClassified.class);
        assertThat(event.announcement()).isEqualTo(ANNOUNCEMENT);
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
