package mesa.domain.commitment;

import static mesa.domain.Decided.COMMITMENT;
import static mesa.domain.Decided.RECORD;
import static mesa.domain.Decided.accepted;
import static mesa.domain.Decided.chair;
import static mesa.domain.Decided.evidenced;
import static mesa.domain.Decided.inVerification;
import static mesa.domain.Setting.CUENCA;
import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.MIES;
import static mesa.domain.Setting.MREMH;
import static mesa.domain.Setting.convene;
import static mesa.domain.Setting.id;
import static mesa.domain.Setting.principal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.commitment.BreachCommand.AnswerBreach;
import mesa.api.commitment.BreachCommand.ApproveRemediation;
import mesa.api.commitment.BreachCommand.AssessBreachAnswer;
import mesa.api.commitment.BreachCommand.CureBreach;
import mesa.api.commitment.BreachCommand.DeclareBreach;
import mesa.api.commitment.BreachCommand.EscalateBreach;
import mesa.api.commitment.BreachCommand.NotifyBreach;
import mesa.api.commitment.BreachEvent.BreachAnswered;
import mesa.api.commitment.BreachEvent.BreachCured;
import mesa.api.commitment.BreachEvent.BreachDeclared;
import mesa.api.commitment.BreachEvent.BreachEscalated;
import mesa.api.commitment.BreachEvent.BreachNotified;
import mesa.api.commitment.BreachEvent.RemediationApproved;
import mesa.api.commitment.BreachEvent.ReplyTimeLapsed;
import mesa.api.commitment.BreachRejection.NotDeclared;
import mesa.api.commitment.BreachRejection.NotDeclaredInSession;
import mesa.api.commitment.BreachRejection.NotNotified;
import mesa.api.commitment.BreachRejection.PlanWithoutSteps;
import mesa.api.commitment.BreachRejection.ReplyTimeOver;
import mesa.api.commitment.BreachRejection.RungHasTime;
import mesa.api.commitment.BreachRejection.RungSkipped;
import mesa.api.commitment.BreachRejection.StillTimeToReply;
import mesa.api.commitment.ClockCommand.LapseReplyTime;
import mesa.api.commitment.ClockRejection.AlreadyFlagged;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CourseCommand.SuspendCommitment;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.CourseRejection.NotTheResponsible;
import mesa.api.commitment.RemediationStep;
import mesa.api.commitment.ReportRejection.EvidenceUnknown;
import mesa.api.commitment.Rung;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.session.AttendanceCommand.RegisterArrival;
import mesa.api.session.AttendanceCommand.RegisterDeparture;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Sister;
import mesa.domain.Story;
import org.junit.jupiter.api.Test;

/** The rules INV-B on their last day and the day after. */
class BreachBoundariesTest {
    private static final LocalDate REPLY_BY = LocalDate.of(2023, 1, 30);
    private static final DeclareBreach DECLARE =
            new DeclareBreach(COMMITMENT, "Sin respuesta", null);
    private static final NotifyBreach NOTIFY = new NotifyBreach(COMMITMENT, "No se cumplió");

    private static Story notified() {
        return evidenced().at("2023-01-16T00:00-05:00").as(Role.SECRETARIAT).done(NOTIFY);
    }

    private static Story answered() {
        return notified()
                .speakingFor(MIES)
                .done(new AnswerBreach(COMMITMENT, "Fuerza mayor", List.of(RECORD)))
                .as(chair());
    }

    private static Story declared() {
        return notified().at("2023-01-31T00:00-05:00").as(chair()).done(DECLARE);
    }

    private static ApproveRemediation plan(LocalDate... days) {
        return new ApproveRemediation(
                COMMITMENT,
                Stream.of(days).map(day -> new RemediationStep("Brigadas", day)).toList());
    }

    @Test
    void what_was_accepted_and_never_begun_is_notified_too() {
        accepted()
                .at("2023-01-16T00:00-05:00")
                .as(Role.SECRETARIAT)
                .when(NOTIFY)
                .thenAccepted(BreachNotified.class);
    }

    @Test
    void what_is_verified_or_paused_is_neither_notified_nor_declared() {
        Story story = inVerification().at("2023-02-16T00:00-05:00").as(chair());
        var verified = new NotInExecution(COMMITMENT, CommitmentStatus.IN_VERIFICATION);
        story.when(NOTIFY).thenRefused(verified);
        story.when(DECLARE).thenRefused(verified);
        Story paused =
                notified()
                        .as(chair())
                        .done(new SuspendCommitment(COMMITMENT, "Emergencia", null))
                        .at("2023-01-31T00:00-05:00");
        var suspended = new NotInExecution(COMMITMENT, CommitmentStatus.SUSPENDED);
        paused.when(NOTIFY).thenRefused(suspended);
        paused.when(DECLARE).thenRefused(suspended);
    }

    @Test
    void the_responsible_alone_answers_to_the_end_of_the_last_day() {
        AnswerBreach answer = new AnswerBreach(COMMITMENT, "Fuerza mayor", List.of(RECORD));
        notified()
                .at("2023-01-30T23:59-05:00")
                .speakingFor(MIES)
                .when(answer)
                .thenAccepted(new BreachAnswered(COMMITMENT, "Fuerza mayor", List.of(RECORD)));
        notified()
                .speakingFor(CUENCA)
                .when(answer)
                .thenRefused(new NotTheResponsible(COMMITMENT, MIES));
        evidenced().when(answer).thenRefused(new NotNotified(COMMITMENT));
    }

    @Test
    void an_answer_cites_evidence_that_is_attached() {
        Sha256 unseen = Sha256.of("nada");
        notified()
                .speakingFor(MIES)
                .when(new AnswerBreach(COMMITMENT, "Fuerza mayor", List.of(unseen)))
                .thenRefused(new EvidenceUnknown(COMMITMENT, unseen));
    }

    @Test
    void the_time_to_reply_lapses_once_and_the_day_after() {
        LapseReplyTime lapse = new LapseReplyTime(COMMITMENT);
        evidenced().when(lapse).thenRefused(new NotNotified(COMMITMENT));
        Story story = notified().at("2023-01-30T23:59-05:00").as(Caller.SYSTEM);
        story.when(lapse).thenRefused(new StillTimeToReply(COMMITMENT, REPLY_BY));
        story.at("2023-01-31T00:00-05:00")
                .when(lapse)
                .thenAccepted(new ReplyTimeLapsed(COMMITMENT, REPLY_BY));
        story.when(lapse).thenRefused(new AlreadyFlagged(COMMITMENT));
        // Recorded for an earlier day, the answer still comes after the time was closed.
        story.at("2023-01-30T12:00-05:00").speakingFor(MIES);
        story.when(new AnswerBreach(COMMITMENT, "Fuerza mayor", List.of()))
                .thenRefused(new ReplyTimeOver(COMMITMENT, REPLY_BY));
        story.as(chair()).when(DECLARE).thenAccepted(BreachDeclared.class);
    }

    @Test
    void is_declared_the_day_after_the_last_day_to_reply_and_only_once() {
        notified()
                .at("2023-01-30T23:59-05:00")
                .as(chair())
                .when(DECLARE)
                .thenRefused(new StillTimeToReply(COMMITMENT, REPLY_BY));
        declared()
                .when(DECLARE)
                .thenRefused(new NotInExecution(COMMITMENT, CommitmentStatus.BREACH_DECLARED));
    }

    @Test
    void is_declared_at_once_when_the_answer_does_not_justify_it() {
        answered()
                .done(new AssessBreachAnswer(COMMITMENT, false, "Sin sustento"))
                .when(DECLARE)
                .thenAccepted(BreachDeclared.class);
    }

    @Test
    void is_declared_in_an_open_session_of_its_mesa_with_quorum() {
        Story sitting = sitting(notified().at("2023-01-31T00:00-05:00"));
        DeclareBreach here = new DeclareBreach(COMMITMENT, "Sin respuesta", SITTING);
        BreachDeclared event = sitting.when(here).thenAccepted(BreachDeclared.class);
        assertThat(event.reportToNextSession()).isFalse();
        assertThat(event.session()).isEqualTo(SITTING);
    }

    @Test
    void is_not_declared_in_a_session_that_lost_its_quorum() {
        Story sitting = sitting(notified().at("2023-01-31T00:00-05:00"));
        sitting.done(new RegisterDeparture(SITTING, CUENCA))
                .when(new DeclareBreach(COMMITMENT, "Sin respuesta", SITTING))
                .thenRefused(new NotDeclaredInSession(COMMITMENT, SITTING));
    }

    @Test
    void is_not_declared_in_a_session_that_has_closed() {
        sitting(notified().at("2023-01-31T00:00-05:00"))
                .later(1)
                .done(new CloseSession(SITTING))
                .when(new DeclareBreach(COMMITMENT, "Sin respuesta", SITTING))
                .thenRefused(new NotDeclaredInSession(COMMITMENT, SITTING));
    }

    @Test
    void is_declared_of_what_was_never_begun() {
        accepted()
                .at("2023-01-16T09:00-05:00")
                .as(chair())
                .done(new NotifyBreach(COMMITMENT, "No se cumplió"))
                .at("2023-01-31T09:00-05:00")
                .when(DECLARE)
                .thenAccepted(BreachDeclared.class);
    }

    @Test
    void is_not_declared_in_the_session_of_another_mesa() {
        Sister.beside(notified())
                .at("2023-01-31T00:00-05:00")
                .when(new DeclareBreach(COMMITMENT, "Sin respuesta", Sister.ELSEWHERE))
                .thenRefused(new NotDeclaredInSession(COMMITMENT, Sister.ELSEWHERE));
    }

    private static final SessionId SITTING = new SessionId(id("sitting"));

    /** A later session of the mesa, open with its bare quorum. */
    private static Story sitting(Story story) {
        ConveneMesa first = convene(SessionKind.ORDINARY, null);
        story.as(Role.SECRETARIAT, Role.CHAIR)
                .done(
                        new ConveneMesa(
                                MESA,
                                SITTING,
                                SessionKind.ORDINARY,
                                Instant.parse("2023-02-20T14:00:00Z"),
                                null,
                                first.place(),
                                first.theme(),
                                first.agenda(),
                                first.documents(),
                                List.of(),
                                null,
                                List.of()))
                .at("2023-02-20T09:00-05:00");
        for (ActorId actor : List.of(MREMH, MIES, CUENCA)) {
            story.done(new RegisterArrival(SITTING, actor, principal(actor), false, null));
        }
        return story.done(new OpenSession(SITTING, MREMH, false, null));
    }

    @Test
    void every_step_of_a_plan_lies_ahead() {
        LocalDate today = LocalDate.of(2023, 1, 31);
        declared().when(plan(today)).thenRefused(new PlanWithoutSteps(COMMITMENT));
        declared()
                .when(plan(today.plusDays(1), today))
                .thenRefused(new PlanWithoutSteps(COMMITMENT));
        declared().when(plan(today.plusDays(1))).thenAccepted(RemediationApproved.class);
    }

    @Test
    void a_plan_in_course_is_not_approved_again() {
        declared()
                .done(plan(LocalDate.of(2023, 3, 1)))
                .when(plan(LocalDate.of(2023, 3, 1)))
                .thenRefused(new NotDeclared(COMMITMENT, CommitmentStatus.IN_REMEDIATION));
    }

    @Test
    void a_cure_cites_evidence_that_is_attached_and_opens_the_way_to_another_notice() {
        Sha256 unseen = Sha256.of("nada");
        Story story = declared().done(plan(LocalDate.of(2023, 3, 1)));
        story.when(new CureBreach(COMMITMENT, "Hecho", List.of(unseen)))
                .thenRefused(new EvidenceUnknown(COMMITMENT, unseen));
        story.when(new CureBreach(COMMITMENT, "Hecho", List.of(RECORD)))
                .thenAccepted(BreachCured.class);
        story.when(DECLARE).thenRefused(new NotNotified(COMMITMENT));
        story.when(NOTIFY).thenAccepted(BreachNotified.class);
    }

    @Test
    void a_rung_has_its_time_to_the_end_of_the_last_day() {
        LocalDate until = LocalDate.of(2023, 2, 14);
        Story story = declared();
        story.when(new EscalateBreach(COMMITMENT, Rung.FOCAL_POINT, "Sin respuesta"))
                .thenAccepted(
                        new BreachEscalated(COMMITMENT, Rung.FOCAL_POINT, until, "Sin respuesta"));
        EscalateBreach next = new EscalateBreach(COMMITMENT, Rung.HEAD_OF_UNIT, "Sin respuesta");
        story.at("2023-02-14T23:59-05:00")
                .when(next)
                .thenRefused(new RungHasTime(COMMITMENT, until));
        story.at("2023-02-15T00:00-05:00");
        story.when(new EscalateBreach(COMMITMENT, Rung.VICE_MINISTER, "Sin respuesta"))
                .thenRefused(new RungSkipped(COMMITMENT, Rung.HEAD_OF_UNIT));
        story.when(next).thenAccepted(BreachEscalated.class);
    }
}
