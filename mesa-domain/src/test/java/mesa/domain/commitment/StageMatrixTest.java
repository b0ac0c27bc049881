package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.FIRST_QUARTER;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.finding;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.reported;
import static mesa.domain.Decided.started;
import static mesa.domain.Decided.verifier;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mesa.api.Role;
import mesa.api.commitment.BreachCommand.ApproveRemediation;
import mesa.api.commitment.BreachCommand.DeclareBreach;
import mesa.api.commitment.BreachCommand.NotifyBreach;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseCommand.ReopenCommitment;
import mesa.api.commitment.CourseCommand.ReportFulfilment;
import mesa.api.commitment.CourseCommand.SuspendCommitment;
import mesa.api.commitment.CourseRejection.NotClosed;
import mesa.api.commitment.ExtensionCommand.GrantExtension;
import mesa.api.commitment.ExtensionCommand.RequestExtension;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.ExtensionRejection.BeyondTheLimits;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationRejection.NotADraft;
import mesa.api.commitment.FormulationRejection.NotMeasurable;
import mesa.api.commitment.Measurement;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.RemediationStep;
import mesa.api.commitment.ReopeningGround;
import mesa.api.commitment.ReportCommand.SubmitProgressReport;
import mesa.api.commitment.ReportRejection.BreakdownMissing;
import mesa.api.commitment.VerificationRejection.NotInVerification;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaRules;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What is asked of every stage, and refused by all but the one it is for. */
class StageMatrixTest {
    private static Story declared() {
        return evidenced()
                .at("2023-01-16T09:00-05:00")
                .as(chair())
                .done(new NotifyBreach(COMMITMENT, "No se cumplió"))
                .at("2023-01-31T09:00-05:00")
                .done(new DeclareBreach(COMMITMENT, "Sin respuesta", null));
    }

    private static Map<CommitmentStatus, Story> open() {
        Map<CommitmentStatus, Story> stories = new EnumMap<>(CommitmentStatus.class);
        stories.put(
                CommitmentStatus.DRAFT,
                adopted()
                        .done(
                                new FormulateCommitment(
                                        COMMITMENT,
                                        AGREEMENT,
                                        formulation().measuredBy(List.of()))));
        stories.put(CommitmentStatus.FORMULATED, formulated());
        stories.put(CommitmentStatus.NOT_STARTED, accepted());
        stories.put(CommitmentStatus.IN_EXECUTION, started());
        stories.put(
                CommitmentStatus.REPORTED_FULFILLED,
                reported().done(new ReportFulfilment(COMMITMENT, "Cumplido")));
        stories.put(CommitmentStatus.IN_VERIFICATION, inVerification());
        stories.put(
                CommitmentStatus.SUSPENDED,
                started().as(chair()).done(new SuspendCommitment(COMMITMENT, "Emergencia", null)));
        stories.put(CommitmentStatus.BREACH_DECLARED, declared());
        stories.put(
                CommitmentStatus.IN_REMEDIATION,
                declared()
                        .done(
                                new ApproveRemediation(
                                        COMMITMENT,
                                        List.of(
                                                new RemediationStep(
                                                        "Brigadas", LocalDate.of(2023, 3, 1))))));
        return stories;
    }

    private static CancelCommitment cancel() {
        return new CancelCommitment(COMMITMENT, CancellationCause.LAW_CHANGED, "Ley nueva");
    }

    @Test
    void only_what_was_closed_is_reopened() {
        open().forEach((status, story) ->
                story.as(chair())
                        .when(
                                new ReopenCommitment(
                                        COMMITMENT, 1, ReopeningGround.NEW_EVIDENCE, "x"))
                        .thenRefused(new NotClosed(COMMITMENT, status)));
    }

    @Test
    void only_what_is_in_verification_is_found() {
        Map<CommitmentStatus, Story> stories = open();
        stories.remove(CommitmentStatus.IN_VERIFICATION);
        stories.put(CommitmentStatus.CANCELLED, started().as(chair()).done(cancel()));
        stories.forEach((status, story) ->
                story.as(verifier())
                        .when(finding(Outcome.FULFILLED))
                        .thenRefused(new NotInVerification(COMMITMENT, status)));
    }

    @Test
    void a_draft_is_written_again_in_the_same_words_and_a_cancelled_one_is_not() {
        FormulateCommitment again =
                new FormulateCommitment(COMMITMENT, AGREEMENT, formulation().measuredBy(List.of()));
        Story draft = open().get(CommitmentStatus.DRAFT);
        draft.when(again).thenAccepted(CommitmentDrafted.class);
        draft.as(Role.SECRETARIAT, Role.CHAIR)
                .done(cancel())
                .when(
                        new FormulateCommitment(
                                COMMITMENT, AGREEMENT, formulation().dueOn(DUE.minusDays(1))))
                .thenRefused(new NotADraft(COMMITMENT, CommitmentStatus.CANCELLED));
    }

    @Test
    void a_draft_is_refused_by_the_first_rule_it_fails_alone() {
        adopted()
                .done(
                        new FormulateCommitment(
                                COMMITMENT,
                                AGREEMENT,
                                formulation().measuredBy(List.of()).verifiedBy(MIES)))
                .speakingFor(MIES)
                .when(new AcceptCommitment(COMMITMENT))
                .thenRefused(new NotMeasurable(COMMITMENT, List.of(Flaw.NO_INDICATOR)));
    }

    @Test
    void the_limits_are_those_of_the_rules_of_the_day() {
        MesaRules usual = MesaRules.usual();
        MesaRules.FollowUpRule none =
                new MesaRules.FollowUpRule(10, 0, 50, 15, 10, 48, 30, 10, 10, 15, 5);
        Story story =
                started()
                        .done(
                                new RequestExtension(
                                        COMMITMENT, DUE.plusDays(10), "Demora", "Proceso"))
                        .as(Role.SECRETARIAT, Role.CHAIR);
        story.done(
                new AmendMesaRules(
                        MESA,
                        new MesaRules(
                                usual.quorum(),
                                usual.decision(),
                                usual.notice(),
                                usual.acta(),
                                none,
                                usual.lights(),
                                usual.cadenceDays(),
                                usual.inactivityDays()),
                        LocalDate.of(2022, 2, 1),
                        "Reforma"));
        GrantExtension grant = new GrantExtension(COMMITMENT, null);
        story.as(chair())
                .at("2022-02-01T09:00-05:00")
                .when(grant)
                .thenRefused(new BeyondTheLimits(COMMITMENT, 1, 0, 10, 182));
        story.at("2022-01-31T09:00-05:00").when(grant).thenAccepted(ExtensionGranted.class);
    }

    @Test
    void a_breakdown_by_something_else_is_not_the_one_agreed() {
        evidenced()
                .when(
                        new SubmitProgressReport(
                                COMMITMENT,
                                "attended",
                                FIRST_QUARTER,
                                new Measurement(
                                        Quantity.of(400),
                                        LocalDate.of(2022, 3, 31),
                                        "registro",
                                        List.of(
                                                new Measurement.Cell(
                                                        "age", "adult", Quantity.of(400)))),
                                "Avanza",
                                List.of(RECORD)))
                .thenRefused(new BreakdownMissing(COMMITMENT, "attended", "sex"));
    }

    @Test
    void a_cell_of_just_enough_people_is_shown() {
        Measurement.Cell few = new Measurement.Cell("sex", "male", Quantity.of(5));
        Measurement.Cell many = new Measurement.Cell("sex", "female", Quantity.of(200));
        assertThat(SmallCells.shown(List.of(few, many), 5)).containsExactly(few, many);
    }
}
