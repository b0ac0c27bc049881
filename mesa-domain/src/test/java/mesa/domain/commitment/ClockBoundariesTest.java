package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.FIRST_QUARTER;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Decided.started;

import java.time.LocalDate;
import mesa.api.Caller;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.ClockCommand.FlagMissingReport;
import mesa.api.commitment.ClockCommand.FlagTolerance;
import mesa.api.commitment.ClockCommand.RecordDue;
import mesa.api.commitment.ClockCommand.WarnOfDeadline;
import mesa.api.commitment.ClockEvent.CommitmentFellDue;
import mesa.api.commitment.ClockEvent.DeadlineApproaching;
import mesa.api.commitment.ClockEvent.ReportOverdue;
import mesa.api.commitment.ClockRejection.AlreadyFlagged;
import mesa.api.commitment.ClockRejection.AnotherDueDate;
import mesa.api.commitment.ClockRejection.NotThatDayYet;
import mesa.api.commitment.ClockRejection.NothingMissing;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseCommand.SuspendCommitment;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.Period;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What time does, on the day it does it and on the day before. */
class ClockBoundariesTest {
    private static final WarnOfDeadline WARN = new WarnOfDeadline(COMMITMENT, DUE);
    private static final RecordDue FELL_DUE = new RecordDue(COMMITMENT, DUE);
    private static final FlagTolerance TOLERANCE = new FlagTolerance(COMMITMENT, DUE);
    private static final FlagMissingReport MISSING =
            new FlagMissingReport(COMMITMENT, "attended", FIRST_QUARTER);

    private static Story waiting() {
        return started().as(Caller.SYSTEM);
    }

    @Test
    void a_deadline_is_announced_thirty_days_ahead_and_not_one_more() {
        waiting()
                .at("2022-11-30T23:59-05:00")
                .when(WARN)
                .thenRefused(new NotThatDayYet(COMMITMENT, LocalDate.of(2022, 12, 1)));
        waiting()
                .at("2022-12-01T00:00-05:00")
                .when(WARN)
                .thenAccepted(new DeadlineApproaching(COMMITMENT, DUE, 30));
    }

    @Test
    void a_deadline_approaches_on_its_own_day_and_no_longer_after_it() {
        waiting()
                .at("2022-12-31T23:59-05:00")
                .when(WARN)
                .thenAccepted(new DeadlineApproaching(COMMITMENT, DUE, 0));
        waiting()
                .at("2023-01-01T00:00-05:00")
                .when(WARN)
                .thenRefused(new NotThatDayYet(COMMITMENT, DUE));
    }

    @Test
    void a_deadline_is_announced_once() {
        waiting()
                .at("2022-12-01T00:00-05:00")
                .done(WARN)
                .when(WARN)
                .thenRefused(new AlreadyFlagged(COMMITMENT));
    }

    @Test
    void what_was_never_begun_falls_due_as_well() {
        accepted()
                .at("2023-01-01T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(FELL_DUE)
                .thenAccepted(new CommitmentFellDue(COMMITMENT, DUE));
    }

    @Test
    void what_is_verified_does_not_fall_due() {
        inVerification()
                .at("2023-01-01T00:00-05:00")
                .as(Caller.SYSTEM)
                .when(FELL_DUE)
                .thenRefused(new NotInExecution(COMMITMENT, CommitmentStatus.IN_VERIFICATION));
    }

    @Test
    void the_tolerance_ends_with_its_last_day_and_is_flagged_once() {
        waiting()
                .at("2023-01-15T23:59-05:00")
                .when(TOLERANCE)
                .thenRefused(new NotThatDayYet(COMMITMENT, LocalDate.of(2023, 1, 16)));
        waiting()
                .at("2023-01-16T00:00-05:00")
                .done(TOLERANCE)
                .when(TOLERANCE)
                .thenRefused(new AlreadyFlagged(COMMITMENT));
    }

    @Test
    void every_timer_is_for_the_date_that_holds() {
        LocalDate other = DUE.minusDays(1);
        Story story = waiting().at("2023-01-16T00:00-05:00");
        story.when(new WarnOfDeadline(COMMITMENT, other))
                .thenRefused(new AnotherDueDate(COMMITMENT, DUE));
        story.when(new FlagTolerance(COMMITMENT, other))
                .thenRefused(new AnotherDueDate(COMMITMENT, DUE));
    }

    @Test
    void a_report_is_missing_the_day_after_its_fifteen_days_and_once() {
        waiting()
                .at("2022-04-15T23:59-05:00")
                .when(MISSING)
                .thenRefused(new NotThatDayYet(COMMITMENT, LocalDate.of(2022, 4, 16)));
        waiting()
                .at("2022-04-16T00:00-05:00")
                .done(MISSING)
                .when(MISSING)
                .thenRefused(new AlreadyFlagged(COMMITMENT));
    }

    @Test
    void another_period_of_the_same_indicator_is_missing_for_itself() {
        Period second = new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 30));
        waiting()
                .at("2022-07-16T00:00-05:00")
                .done(MISSING)
                .when(new FlagMissingReport(COMMITMENT, "attended", second))
                .thenAccepted(new ReportOverdue(COMMITMENT, "attended", second));
    }

    @Test
    void no_report_is_missing_where_none_is_owed() {
        var nothing = new NothingMissing(COMMITMENT, "attended", FIRST_QUARTER);
        started()
                .as(chair())
                .done(new SuspendCommitment(COMMITMENT, "Emergencia", null))
                .at("2022-04-16T00:00-05:00")
                .when(MISSING)
                .thenRefused(nothing);
        started()
                .as(chair())
                .done(new CancelCommitment(COMMITMENT, CancellationCause.LAW_CHANGED, "Ley nueva"))
                .at("2022-04-16T00:00-05:00")
                .when(MISSING)
                .thenRefused(nothing);
        waiting()
                .at("2022-04-16T00:00-05:00")
                .when(new FlagMissingReport(COMMITMENT, "other", FIRST_QUARTER))
                .thenRefused(new NothingMissing(COMMITMENT, "other", FIRST_QUARTER));
    }
}
