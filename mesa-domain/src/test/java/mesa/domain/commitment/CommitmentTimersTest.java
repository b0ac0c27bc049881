package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.DUE;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.adopted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.formulated;
import static mesa.domain.Decided.formulation;
import static mesa.domain.Decided.found;
import static mesa.domain.Decided.indicator;
import static mesa.domain.Decided.started;
import static mesa.domain.Setting.AGREEMENT;
import static mesa.domain.Setting.ASOC;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.SECRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainCommand;
import mesa.api.Role;
import mesa.api.actor.ActorCommand.RecordActorSuccession;
import mesa.api.commitment.BreachCommand.DeclareBreach;
import mesa.api.commitment.BreachCommand.EscalateBreach;
import mesa.api.commitment.BreachCommand.NotifyBreach;
import mesa.api.commitment.CancellationCause;
import mesa.api.commitment.ClockCommand.FlagMissingReport;
import mesa.api.commitment.ClockCommand.FlagTolerance;
import mesa.api.commitment.ClockCommand.LapseReplyTime;
import mesa.api.commitment.ClockCommand.RecordDue;
import mesa.api.commitment.ClockCommand.WarnOfDeadline;
import mesa.api.commitment.CourseCommand.CancelCommitment;
import mesa.api.commitment.CourseCommand.ReopenCommitment;
import mesa.api.commitment.CourseCommand.ResumeCommitment;
import mesa.api.commitment.CourseCommand.SuspendCommitment;
import mesa.api.commitment.CourseCommand.TransferCommitment;
import mesa.api.commitment.ExtensionCommand.GrantExtension;
import mesa.api.commitment.ExtensionCommand.LapseExtension;
import mesa.api.commitment.ExtensionCommand.RequestExtension;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.FlagAcceptanceSilence;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.MeasureCommand.ReplaceIndicator;
import mesa.api.commitment.Outcome;
import mesa.api.commitment.Period;
import mesa.api.commitment.Quantity;
import mesa.api.commitment.ReopeningGround;
import mesa.api.commitment.Rung;
import mesa.api.commitment.TransferKind;
import mesa.api.commitment.VerificationCommand.ConfirmFinding;
import mesa.domain.Context;
import mesa.domain.Reaction;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** What follows by itself from what happens to a commitment, and when. */
class CommitmentTimersTest {
    private static final LocalDate TO = DUE.plusDays(90);

    private static Reaction.Intent dawn(LocalDate day, DomainCommand command) {
        return Reaction.Intent.at(day.atStartOfDay(Context.ZONE).toInstant(), command);
    }

    private static List<Reaction.Intent> watched(LocalDate due) {
        return List.of(
                dawn(due.minusDays(30), new WarnOfDeadline(COMMITMENT, due)),
                dawn(due.plusDays(1), new RecordDue(COMMITMENT, due)),
                dawn(due.plusDays(16), new FlagTolerance(COMMITMENT, due)));
    }

    private static Story asked() {
        return started().done(new RequestExtension(COMMITMENT, TO, "Demora", "Nuevo proceso"));
    }

    private static Story notified() {
        return evidenced()
                .at("2023-01-16T09:00-05:00")
                .as(chair())
                .done(new NotifyBreach(COMMITMENT, "No se cumplió"));
    }

    @Test
    void a_deadline_is_watched_from_its_acceptance() {
        assertThat(accepted().asks(new WhenDeadlineIsSetThenWatchIt()))
                .containsExactlyElementsOf(watched(DUE));
        assertThat(started().asks(new WhenDeadlineIsSetThenWatchIt())).isEmpty();
    }

    @Test
    void a_deadline_that_moves_is_watched_anew() {
        assertThat(
                        asked().as(chair())
                                .done(new GrantExtension(COMMITMENT, null))
                                .asks(new WhenDeadlineIsSetThenWatchIt()))
                .containsExactlyElementsOf(watched(TO));
    }

    @Test
    void a_deadline_is_watched_again_after_a_pause_and_when_it_is_reopened() {
        Story paused =
                started()
                        .as(chair())
                        .done(
                                new SuspendCommitment(COMMITMENT, "Emergencia", null),
                                new ResumeCommitment(COMMITMENT, "Fin"));
        assertThat(paused.asks(new WhenDeadlineIsSetThenWatchIt()))
                .containsExactlyElementsOf(watched(DUE));
        Story story = found(Outcome.FULFILLED);
        long closing = story.journal().getLast().version();
        story.as(chair())
                .done(
                        new ReopenCommitment(
                                COMMITMENT, closing, ReopeningGround.RESULT_LAPSED, "x"));
        assertThat(story.asks(new WhenDeadlineIsSetThenWatchIt()))
                .containsExactlyElementsOf(watched(DUE));
    }

    @Test
    void every_period_of_every_indicator_is_watched_to_its_last_day_and_fifteen_more() {
        assertThat(accepted().asks(new WhenReportsAreOwedThenWatchThem()))
                .containsExactly(
                        missing(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 3, 31)),
                        missing(LocalDate.of(2022, 4, 1), LocalDate.of(2022, 6, 30)),
                        missing(LocalDate.of(2022, 7, 1), LocalDate.of(2022, 9, 30)),
                        missing(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 12, 31)));
        assertThat(started().asks(new WhenReportsAreOwedThenWatchThem())).isEmpty();
    }

    @Test
    void a_period_that_was_over_before_it_was_known_is_not_watched() {
        Story story =
                formulated()
                        .at("2022-04-16T10:00-05:00")
                        .speakingFor(MIES)
                        .done(new AcceptCommitment(COMMITMENT));
        assertThat(story.asks(new WhenReportsAreOwedThenWatchThem()))
                .hasSize(3)
                .doesNotContain(missing(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 3, 31)));
        Story before =
                formulated()
                        .at("2022-04-15T10:00-05:00")
                        .speakingFor(MIES)
                        .done(new AcceptCommitment(COMMITMENT));
        assertThat(before.asks(new WhenReportsAreOwedThenWatchThem())).hasSize(4);
    }

    @Test
    void reports_are_watched_anew_when_the_date_or_the_indicator_changes() {
        assertThat(
                        asked().as(chair())
                                .done(new GrantExtension(COMMITMENT, null))
                                .asks(new WhenReportsAreOwedThenWatchThem()))
                .hasSize(5);
        assertThat(
                        started()
                                .as(chair())
                                .done(
                                        new ReplaceIndicator(
                                                COMMITMENT,
                                                "attended",
                                                indicator().towards(Quantity.of(500), DUE),
                                                "Fuente"))
                                .asks(new WhenReportsAreOwedThenWatchThem()))
                .hasSize(4);
    }

    private static Reaction.Intent missing(LocalDate from, LocalDate to) {
        return dawn(
                to.plusDays(16),
                new FlagMissingReport(COMMITMENT, "attended", new Period(from, to)));
    }

    @Test
    void acceptance_is_awaited_of_a_duty_and_of_an_offer() {
        FlagAcceptanceSilence flag = new FlagAcceptanceSilence(COMMITMENT);
        assertThat(formulated().asks(new WhenAcceptanceIsAskedThenAwaitIt()))
                .containsExactly(dawn(LocalDate.of(2021, 9, 22), flag));
        assertThat(
                        started()
                                .as(chair())
                                .done(
                                        new TransferCommitment(
                                                COMMITMENT, ASOC, TransferKind.REASSIGNMENT, "x"))
                                .asks(new WhenAcceptanceIsAskedThenAwaitIt()))
                .containsExactly(dawn(LocalDate.of(2022, 1, 18), flag));
        assertThat(started().asks(new WhenAcceptanceIsAskedThenAwaitIt())).isEmpty();
    }

    @Test
    void a_request_for_time_lapses_the_day_after_the_date_it_would_have_moved() {
        assertThat(asked().asks(new WhenExtensionIsAskedThenItMayLapse()))
                .containsExactly(dawn(DUE.plusDays(1), new LapseExtension(COMMITMENT, DUE)));
        assertThat(started().asks(new WhenExtensionIsAskedThenItMayLapse())).isEmpty();
    }

    @Test
    void a_reply_to_a_notice_is_awaited_to_its_last_day() {
        assertThat(notified().asks(new WhenBreachIsNotifiedThenAwaitTheReply()))
                .containsExactly(dawn(LocalDate.of(2023, 1, 31), new LapseReplyTime(COMMITMENT)));
        assertThat(started().asks(new WhenBreachIsNotifiedThenAwaitTheReply())).isEmpty();
    }

    @Test
    void a_declared_breach_climbs_at_once_and_each_rung_after_its_time() {
        Story story =
                notified()
                        .at("2023-01-31T00:00-05:00")
                        .done(new DeclareBreach(COMMITMENT, "Sin respuesta", null));
        Reaction climb = new WhenBreachStandsThenClimbTheLadder();
        assertThat(story.asks(climb))
                .containsExactly(
                        dawn(
                                LocalDate.of(2023, 1, 31),
                                new EscalateBreach(COMMITMENT, Rung.FOCAL_POINT, "Sin respuesta")));
        story.done(new EscalateBreach(COMMITMENT, Rung.FOCAL_POINT, "Sin respuesta"));
        assertThat(story.asks(climb))
                .containsExactly(
                        dawn(
                                LocalDate.of(2023, 2, 15),
                                new EscalateBreach(
                                        COMMITMENT, Rung.HEAD_OF_UNIT, "Sin respuesta")));
        for (Rung rung : List.of(Rung.HEAD_OF_UNIT, Rung.VICE_MINISTER, Rung.MINISTER_OR_CABINET)) {
            story.at(story.now().plus(Duration.ofDays(60)))
                    .done(new EscalateBreach(COMMITMENT, rung, "Sin respuesta"));
        }
        assertThat(story.asks(climb)).isEmpty();
        assertThat(started().asks(climb)).isEmpty();
    }

    @Test
    void a_finding_that_closes_becomes_firm_the_day_after_its_last_to_contest() {
        Reaction await = new WhenFindingIsIssuedThenAwaitContest();
        assertThat(found(Outcome.PARTIAL).asks(await))
                .containsExactly(dawn(LocalDate.of(2022, 12, 16), new ConfirmFinding(COMMITMENT)));
        assertThat(found(Outcome.NOT_VERIFIABLE).asks(await)).isEmpty();
        assertThat(started().asks(await)).isEmpty();
    }

    @Test
    void what_an_agreement_carried_is_formulated_once_it_is_adopted() {
        assertThat(adopted().asks(new WhenAgreementIsAdoptedThenFormulateCommitments()))
                .containsExactly(
                        Reaction.Intent.now(
                                new FormulateCommitment(COMMITMENT, AGREEMENT, formulation())));
        assertThat(started().asks(new WhenAgreementIsAdoptedThenFormulateCommitments())).isEmpty();
    }

    @Test
    void a_successor_takes_over_what_is_owed_by_the_actor_and_nothing_else() {
        RecordActorSuccession succession =
                new RecordActorSuccession(MIES, SECRE, "Decreto 1", false);
        Reaction move = new WhenActorIsSucceededThenCommitmentsMove();
        assertThat(started().as(Role.ADMIN).done(succession).asks(move))
                .containsExactly(
                        Reaction.Intent.now(
                                new TransferCommitment(
                                        COMMITMENT, SECRE, TransferKind.SUCCESSION, "Decreto 1")));
        assertThat(found(Outcome.FULFILLED).as(Role.ADMIN).done(succession).asks(move)).isEmpty();
        assertThat(
                        started()
                                .as(chair())
                                .done(
                                        new CancelCommitment(
                                                COMMITMENT, CancellationCause.LAW_CHANGED, "x"))
                                .done(succession)
                                .asks(move))
                .isEmpty();
        assertThat(
                        started()
                                .as(chair())
                                .done(
                                        new TransferCommitment(
                                                COMMITMENT, ASOC, TransferKind.REASSIGNMENT, "x"))
                                .speakingFor(ASOC)
                                .done(new AcceptCommitment(COMMITMENT))
                                .done(succession)
                                .asks(move))
                .isEmpty();
        assertThat(started().asks(move)).isEmpty();
    }
}
