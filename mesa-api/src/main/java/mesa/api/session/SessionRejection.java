package mesa.api.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.api.Rejection;
import mesa.api.Rule;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.MesaId;

/**
 * Why something asked of a session was refused; agenda, attendance and decisions have their own.
 */
public sealed interface SessionRejection extends Rejection
        permits SessionRejection.NotConvened,
                SessionRejection.ConvocationDoesNotStand,
                SessionRejection.BeforeTheHour,
                SessionRejection.QuorumNotReached,
                SessionRejection.QuorumIsThere,
                SessionRejection.SecondCallTooEarly,
                SessionRejection.ChairAbsent,
                SessionRejection.NotTheChair,
                SessionRejection.SessionNotOpen,
                SessionRejection.SessionAlreadyOpened,
                SessionRejection.SessionInRecess,
                SessionRejection.SessionOver,
                SessionRejection.NotOver,
                SessionRejection.OutOfOrder,
                SessionRejection.EditionTaken,
                SessionRejection.EditionMesaUnknown,
                SessionRejection.EditionNotPast,
                SessionRejection.MesaDoesNotSit,
                AgendaRejection,
                AttendanceRejection,
                DecisionRejection {
    @Wire("session.not-convened")
    @Rule("INV-C1")
    record NotConvened(SessionId session) implements SessionRejection {}

    @Wire("session.convocation-does-not-stand")
    @Rule("INV-C1")
    record ConvocationDoesNotStand(SessionId session, Convocation.State state)
            implements SessionRejection {}

    @Wire("session.mesa-does-not-sit")
    @Rule("INV-C1")
    record MesaDoesNotSit(MesaId mesa) implements SessionRejection {}

    @Wire("session.before-the-hour")
    @Rule("INV-S1")
    record BeforeTheHour(Instant startsAt) implements SessionRejection {}

    /**
     * @param missing voting members not present
     */
    @Wire("session.quorum-not-reached")
    @Rule("INV-S1")
    record QuorumNotReached(int present, int required, List<ActorId> missing)
            implements SessionRejection {}

    @Wire("session.quorum-is-there")
    @Rule("INV-S5")
    record QuorumIsThere(int present, int required) implements SessionRejection {}

    @Wire("session.second-call-too-early")
    @Rule("INV-S1")
    record SecondCallTooEarly(Instant notBefore) implements SessionRejection {}

    @Wire("session.chair-absent")
    @Rule("INV-S1")
    record ChairAbsent(ActorId chair) implements SessionRejection {}

    /** Another member presides only as a substitute with a ground, and only with a vote. */
    @Wire("session.not-the-chair")
    @Rule("INV-S1")
    record NotTheChair(ActorId actor) implements SessionRejection {}

    @Wire("session.not-open")
    @Rule("INV-S3")
    record SessionNotOpen(SessionId session) implements SessionRejection {}

    @Wire("session.already-opened")
    @Rule("G5")
    record SessionAlreadyOpened(SessionId session, Instant at) implements SessionRejection {}

    @Wire("session.in-recess")
    @Rule("INV-S3")
    record SessionInRecess(SessionId session) implements SessionRejection {}

    @Wire("session.over")
    @Rule("INV-S4")
    record SessionOver(SessionId session) implements SessionRejection {}

    @Wire("session.not-over")
    @Rule("INV-S4")
    record NotOver(SessionId session) implements SessionRejection {}

    /** Acts of a session are recorded in the order in which they took place. */
    @Wire("session.out-of-order")
    @Rule("G2")
    record OutOfOrder(Instant at, Instant lastAct) implements SessionRejection {}

    /**
     * @param numeral Roman
     */
    @Wire("session.edition-taken")
    @Rule("INV-S2")
    record EditionTaken(String numeral, UUID holder) implements SessionRejection {}

    @Wire("session.edition-mesa-unknown")
    @Rule("INV-S2")
    record EditionMesaUnknown(MesaId mesa) implements SessionRejection {}

    @Wire("session.edition-not-past")
    @Rule("INV-S2")
    record EditionNotPast(Instant recordedAt) implements SessionRejection {}
}
