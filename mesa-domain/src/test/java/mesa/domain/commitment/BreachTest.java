package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.FIRST_QUARTER;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.reported;
import static mesa.domain.Setting.MIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.commitment.BreachCommand.AnswerBreach;
import mesa.api.commitment.BreachCommand.ApproveRemediation;
import mesa.api.commitment.BreachCommand.AssessBreachAnswer;
import mesa.api.commitment.BreachCommand.CureBreach;
import mesa.api.commitment.BreachCommand.DeclareBreach;
import mesa.api.commitment.BreachCommand.EscalateBreach;
import mesa.api.commitment.BreachCommand.NotifyBreach;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.BreachEvent.BreachEscalated;
import mesa.api.commitment.BreachEvent.BreachNotified;
import mesa.api.commitment.BreachRejection.AnswerNotAssessed;
import mesa.api.commitment.BreachRejection.BreachJustified;
import mesa.api.commitment.BreachRejection.CuredWithoutEvidence;
import mesa.api.commitment.BreachRejection.NotDeclaredInSession;
import mesa.api.commitment.BreachRejection.NotNotified;
import mesa.api.commitment.BreachRejection.PlanWithoutSteps;
import mesa.api.commitment.BreachRejection.ReplyTimeOver;
import mesa.api.commitment.BreachRejection.RungHasTime;
import mesa.api.commitment.BreachRejection.RungSkipped;
import mesa.api.commitment.BreachRejection.StillTimeToReply;
import mesa.api.commitment.BreachRejection.WithinTolerance;
import mesa.api.commitment.ClockCommand.FlagMissingReport;
import mesa.api.commitment.ClockCommand.FlagTolerance;
import mesa.api.commitment.ClockCommand.RecordDue;
import mesa.api.commitment.ClockCommand.WarnOfDeadline;
import mesa.api.commitment.ClockEvent.DeadlineApproaching;
import mesa.api.commitment.ClockEvent.ReportOverdue;
import mesa.api.commitment.ClockEvent.ToleranceExceeded;
import mesa.api.commitment.ClockRejection.AlreadyFlagged;
import mesa.api.commitment.ClockRejection.AnotherDueDate;
import mesa.api.commitment.ClockRejection.NotThatDayYet;
import mesa.api.commitment.ClockRejection.NothingMissing;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.RemediationStep;
import mesa.api.commitment.Rung;
import mesa.domain.Setting;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

class BreachTest {
    private static final String PAST_TOLERANCE = "2023-01-16T09:00-05:00";
    private static final LocalDate REPLY_BY = LocalDate.of(2023, 1, 30);

    private static Story overdue() {
        return evidenced().at(PAST_TOLERANCE).as(Role.SECRETARIAT);
    }

    private static Story notified() {
        return overdue().done(new NotifyBreach(COMMITMENT, "No se cumplió"));
    }

    private static Story declared() {
        return notified()
                .at("2023-01-31T09:00-05:00")
                .as(chair())
                .done(new DeclareBreach(COMMITMENT, "Sin respuesta", null));
    }

    private static Story inRemediation() {
        return declared()
                .done(
                        new ApproveRemediation(
                                COMMITMENT,
                                List.of(
                                        new RemediationStep(
                                                "Brigadas", LocalDate.of(2023, 3, 1)))));
    }

    @Test
    void is_not_notified_within_the_tolerance() {
        evidenced()
                .at("2023-01-15T09:00-05:00")
                .as(Role.SECRETARIAT)
                .when(new NotifyBreach(COMMITMENT, "x"))
                .thenRefused(new WithinTolerance(COMMITMENT, DUE, 15));
    }

    @Test
    void notice_gives_ten_working_days_to_reply() {
        assertThat(
                        overdue()
                                .when(new NotifyBreach(COMMITMENT, "x"))
                                .thenAccepted(BreachNotified.class)
                                .replyBy())
                .isEqualTo(REPLY_BY);
    }

    @Test
    void is_not_declared_without_notice() {
        overdue()
                .as(chair())
                .when(new DeclareBreach(COMMITMENT, "x", null))
                .thenRefused(new NotNotified(COMMITMENT));
    }

    @Test
    void is_not_declared_while_a_reply_may_come() {
        notified()
                .as(chair())
                .when(new DeclareBreach(COMMITMENT, "x", null))
                .thenRefused(new StillTimeToReply(COMMITMENT, REPLY_BY));
    }

    @Test
    void is_not_declared_when_it_was_justified() {
        Story answered =
                notified()
                        .speakingFor(MIES)
                        .done(new AnswerBreach(COMMITMENT, "Fuerza mayor", List.of()));
        answered.as(chair())
                .when(new DeclareBreach(COMMITMENT, "x", null))
                .thenRefused(new AnswerNotAssessed(COMMITMENT));
        answered.done(new AssessBreachAnswer(COMMITMENT, true, "Probado"))
                .when(new DeclareBreach(COMMITMENT, "x", null))
                .thenRefused(new BreachJustified(COMMITMENT));
    }

    @Test
    void the_chair_reports_to_the_next_session_when_it_declares_alone() {
        Story story = notified().at("2023-01-31T09:00-05:00").as(chair());
        assertThat(
                        story.when(new DeclareBreach(COMMITMENT, "Sin respuesta", null))
                                .thenAccepted(BreachDeclared.class)
                                .reportToNextSession())
                .isTrue();
    }

    @Test
    void is_declared_in_a_session_only_while_it_sits() {
        notified()
                .at("2023-01-31T09:00-05:00")
                .as(chair())
                .when(new DeclareBreach(COMMITMENT, "x", Setting.FIFTH))
                .thenRefused(new NotDeclaredInSession(COMMITMENT, Setting.FIFTH));
    }

    @Test
    void a_late_answer_is_refused() {
        notified()
                .at("2023-01-31T09:00-05:00")
                .speakingFor(MIES)
                .when(new AnswerBreach(COMMITMENT, "x", List.of()))
                .thenRefused(new ReplyTimeOver(COMMITMENT, REPLY_BY));
    }

    @Test
    void remediation_has_steps_with_dates_to_come() {
        declared()
                .when(new ApproveRemediation(COMMITMENT, List.of()))
                .thenRefused(new PlanWithoutSteps(COMMITMENT));
    }

    @Test
    void a_cure_is_proved_and_work_goes_on() {
        inRemediation()
                .when(new CureBreach(COMMITMENT, "Hecho", List.of()))
                .thenRefused(new CuredWithoutEvidence(COMMITMENT));
        Story cured = inRemediation();
        cured.done(new CureBreach(COMMITMENT, "Hecho", List.of(RECORD)));
        assertThat(cured.facts(COMMITMENT, CommitmentFacts.class).status())
                .isEqualTo(CommitmentStatus.IN_EXECUTION);
    }

    @Test
    void the_ladder_is_climbed_rung_by_rung_and_each_has_its_time() {
        declared()
                .when(new EscalateBreach(COMMITMENT, Rung.VICE_MINISTER, "x"))
                .thenRefused(new RungSkipped(COMMITMENT, Rung.FOCAL_POINT));
        Story first = declared().done(new EscalateBreach(COMMITMENT, Rung.FOCAL_POINT, "x"));
        first.when(new EscalateBreach(COMMITMENT, Rung.HEAD_OF_UNIT, "x"))
                .thenRefused(new RungHasTime(COMMITMENT, LocalDate.of(2023, 2, 14)));
        first.at("2023-02-15T00:00-05:00")
                .when(new EscalateBreach(COMMITMENT, Rung.HEAD_OF_UNIT, "x"))
                .thenAccepted(BreachEscalated.class);
    }

    @Test
    void time_is_told_once_and_only_while_something_is_owed() {
        Story story = evidenced().as(Caller.SYSTEM);
        story.when(new RecordDue(COMMITMENT, DUE))
                .thenRefused(new NotThatDayYet(COMMITMENT, LocalDate.of(2023, 1, 1)));
        story.at("2022-12-02T00:00-05:00")
                .when(new WarnOfDeadline(COMMITMENT, DUE))
                .thenAccepted(new DeadlineApproaching(COMMITMENT, DUE, 29));
        story.at("2023-01-01T00:00-05:00")
                .done(new RecordDue(COMMITMENT, DUE))
                .when(new RecordDue(COMMITMENT, DUE))
                .thenRefused(new AlreadyFlagged(COMMITMENT));
        story.when(new RecordDue(COMMITMENT, LocalDate.of(2022, 6, 30)))
                .thenRefused(new AnotherDueDate(COMMITMENT, DUE));
        story.at("2023-01-16T00:00-05:00")
                .when(new FlagTolerance(COMMITMENT, DUE))
                .thenAccepted(new ToleranceExceeded(COMMITMENT, DUE, 15));
    }

    @Test
    void a_missing_report_is_flagged_after_its_days() {
        Story story = evidenced().as(Caller.SYSTEM);
        story.when(new FlagMissingReport(COMMITMENT, "attended", FIRST_QUARTER))
                .thenRefused(new NotThatDayYet(COMMITMENT, LocalDate.of(2022, 4, 16)));
        story.at("2022-04-16T00:00-05:00")
                .when(new FlagMissingReport(COMMITMENT, "attended", FIRST_QUARTER))
                .thenAccepted(new ReportOverdue(COMMITMENT, "attended", FIRST_QUARTER));
        reported()
                .as(Caller.SYSTEM)
                .at("2022-04-16T00:00-05:00")
                .when(new FlagMissingReport(COMMITMENT, "attended", FIRST_QUARTER))
                .thenRefused(new NothingMissing(COMMITMENT, "attended", FIRST_QUARTER));
    }
}
