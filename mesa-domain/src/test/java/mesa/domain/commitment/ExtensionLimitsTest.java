package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.TAGS;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.inVerification;
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
import java.util.Set;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.ProposeAgreement;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.ClockRejection.AnotherDueDate;
import mesa.api.commitment.ClockRejection.NotThatDayYet;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.CourseRejection.NotTheResponsible;
import mesa.api.commitment.ExtensionCommand.DenyExtension;
import mesa.api.commitment.ExtensionCommand.GrantExtension;
import mesa.api.commitment.ExtensionCommand.LapseExtension;
import mesa.api.commitment.ExtensionCommand.RequestExtension;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.ExtensionEvent.ExtensionRequested;
import mesa.api.commitment.ExtensionRejection.BeyondTheLimits;
import mesa.api.commitment.ExtensionRejection.CauseAndPlanMissing;
import mesa.api.commitment.ExtensionRejection.GrantedByRequester;
import mesa.api.commitment.ExtensionRejection.NewDateNotLater;
import mesa.api.commitment.ExtensionRejection.NoExtensionPending;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.domain.Setting;
import mesa.domain.Sister;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** The limits of INV-E at their boundaries; the original term is 364 days, half of it 182. */
class ExtensionLimitsTest {
    private static final LocalDate HALF_A_TERM_LATER = DUE.plusDays(182);
    private static final GrantExtension GRANT = new GrantExtension(COMMITMENT, null);
    private static final AgreementId BY = new AgreementId(Setting.id("by"));

    private static RequestExtension until(LocalDate day) {
        return new RequestExtension(COMMITMENT, day, "Demora de contratación", "Nuevo proceso");
    }

    private static Story asked(LocalDate day) {
        return started().done(until(day)).as(chair());
    }

    private static Story granted(Story story, LocalDate day) {
        return story.speakingFor(MIES).done(until(day)).as(chair()).done(GRANT);
    }

    private static Story thirdAsked() {
        Story story = granted(granted(started(), DUE.plusDays(10)), DUE.plusDays(20));
        return story.speakingFor(MIES).done(until(DUE.plusDays(30))).as(chair());
    }

    @Test
    void half_of_the_original_term_is_within_the_limits() {
        assertThat(asked(HALF_A_TERM_LATER).when(GRANT).thenAccepted(ExtensionGranted.class).to())
                .isEqualTo(HALF_A_TERM_LATER);
    }

    @Test
    void one_day_more_than_half_of_the_original_term_goes_to_the_mesa() {
        asked(HALF_A_TERM_LATER.plusDays(1))
                .when(GRANT)
                .thenRefused(new BeyondTheLimits(COMMITMENT, 1, 2, 183, 182));
    }

    @Test
    void the_days_of_all_extensions_count_together() {
        granted(started(), DUE.plusDays(100))
                .speakingFor(MIES)
                .done(until(HALF_A_TERM_LATER.plusDays(1)))
                .as(chair())
                .when(GRANT)
                .thenRefused(new BeyondTheLimits(COMMITMENT, 2, 2, 183, 182));
    }

    @Test
    void the_second_extension_is_granted_and_numbered() {
        Story story = granted(started(), DUE.plusDays(10)).speakingFor(MIES);
        ExtensionGranted second =
                story.done(until(HALF_A_TERM_LATER))
                        .as(chair())
                        .when(GRANT)
                        .thenAccepted(ExtensionGranted.class);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.from()).isEqualTo(DUE.plusDays(10));
        assertThat(second.originalDue()).isEqualTo(DUE);
    }

    @Test
    void the_third_extension_goes_to_the_mesa() {
        thirdAsked().when(GRANT).thenRefused(new BeyondTheLimits(COMMITMENT, 3, 2, 30, 182));
    }

    @Test
    void the_mesa_grants_beyond_the_limits_by_an_agreement_of_its_own() {
        Story story = thirdAsked();
        decided(story);
        story.as(chair())
                .when(new GrantExtension(COMMITMENT, BY))
                .thenAccepted(ExtensionGranted.class);
    }

    @Test
    void the_agreement_of_another_mesa_grants_nothing_beyond_the_limits() {
        Sister.beside(thirdAsked())
                .as(chair())
                .when(new GrantExtension(COMMITMENT, Sister.FOREIGN))
                .thenRefused(new BeyondTheLimits(COMMITMENT, 3, 2, 30, 182));
    }

    @Test
    void an_agreement_nobody_adopted_grants_nothing_beyond_the_limits() {
        Story story = thirdAsked().as(Role.SECRETARIAT, Role.CHAIR);
        story.done(propose());
        story.as(chair())
                .when(new GrantExtension(COMMITMENT, BY))
                .thenRefused(new BeyondTheLimits(COMMITMENT, 3, 2, 30, 182));
    }

    @Test
    void the_agreement_that_is_to_be_carried_out_does_not_extend_itself() {
        thirdAsked()
                .when(new GrantExtension(COMMITMENT, AGREEMENT))
                .thenRefused(new BeyondTheLimits(COMMITMENT, 3, 2, 30, 182));
    }

    @Test
    void is_not_granted_by_the_user_who_asked() {
        asked(DUE.plusDays(10))
                .as(new Caller("u2", Set.of(Role.CHAIR), MREMH.value()))
                .when(GRANT)
                .thenRefused(new GrantedByRequester(COMMITMENT));
    }

    @Test
    void is_not_granted_by_another_user_of_the_responsible() {
        asked(DUE.plusDays(10))
                .as(new Caller("u9", Set.of(Role.CHAIR), MIES.value()))
                .when(GRANT)
                .thenRefused(new GrantedByRequester(COMMITMENT));
    }

    @Test
    void is_asked_by_the_responsible_only() {
        started()
                .speakingFor(CUENCA)
                .when(until(DUE.plusDays(10)))
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
    }

    @Test
    void is_asked_on_the_last_day_before_the_due_date() {
        started()
                .at("2022-12-30T23:59-05:00")
                .when(until(DUE.plusDays(10)))
                .thenAccepted(ExtensionRequested.class);
    }

    @Test
    void is_asked_before_the_work_begins_and_not_after_it_was_reported_done() {
        accepted().when(until(DUE.plusDays(10))).thenAccepted(ExtensionRequested.class);
        inVerification()
                .speakingFor(MIES)
                .when(until(DUE.plusDays(10)))
                .thenRefused(new NotInExecution(COMMITMENT, CommitmentStatus.IN_VERIFICATION));
    }

    @Test
    void states_a_cause_as_well_as_a_plan() {
        started()
                .when(new RequestExtension(COMMITMENT, DUE.plusDays(10), " ", "Nuevo proceso"))
                .thenRefused(new CauseAndPlanMissing(COMMITMENT));
    }

    @Test
    void the_same_date_is_not_a_later_one() {
        started().when(until(DUE)).thenRefused(new NewDateNotLater(COMMITMENT, DUE, DUE));
        started().when(until(DUE.plusDays(1))).thenAccepted(ExtensionRequested.class);
    }

    @Test
    void a_denied_request_leaves_the_date_and_may_be_followed_by_another() {
        started()
                .as(chair())
                .when(new DenyExtension(COMMITMENT, "Sin sustento"))
                .thenRefused(new NoExtensionPending(COMMITMENT));
        Story story = asked(DUE.plusDays(10)).done(new DenyExtension(COMMITMENT, "Sin sustento"));
        assertThat(story.facts(COMMITMENT, CommitmentFacts.class).due()).hasValue(DUE);
        story.speakingFor(MIES)
                .when(until(DUE.plusDays(20)))
                .thenAccepted(ExtensionRequested.class);
    }

    @Test
    void a_request_lapses_once_and_for_its_own_date_only() {
        Story story = asked(DUE.plusDays(10)).at("2022-12-31T23:59-05:00").as(Caller.SYSTEM);
        story.when(new LapseExtension(COMMITMENT, DUE))
                .thenRefused(new NotThatDayYet(COMMITMENT, DUE));
        story.at("2023-01-01T00:00-05:00")
                .when(new LapseExtension(COMMITMENT, DUE.minusDays(1)))
                .thenRefused(new AnotherDueDate(COMMITMENT, DUE));
        story.done(new LapseExtension(COMMITMENT, DUE))
                .when(new LapseExtension(COMMITMENT, DUE))
                .thenRefused(new NoExtensionPending(COMMITMENT));
    }

    private static void decided(Story story) {
        // The session of the agreement still sits in this story, so its own day comes first.
        var now = story.now();
        story.at("2021-09-07T10:00-05:00").as(Role.SECRETARIAT, Role.CHAIR);
        story.done(propose());
        onTheTable(story, BY, "Se amplía el plazo")
                .done(new DeclareConsensus(SESSION, BY), new AdoptAgreement(BY, SESSION));
        story.at(now);
    }

    private static ProposeAgreement propose() {
        return new ProposeAgreement(
                BY,
                MESA,
                SESSION,
                4,
                "Ampliación",
                "Se amplía el plazo",
                AgreementKind.PROCEDURAL,
                FollowUpBody.of(MREMH),
                TAGS,
                List.of(),
                null,
                null,
                null);
    }
}
