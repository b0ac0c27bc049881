package mesa.domain.mesa;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.ConvocationCommand;
import mesa.api.mesa.ConvocationCommand.AmendConvocation;
import mesa.api.mesa.ConvocationCommand.CancelConvocation;
import mesa.api.mesa.ConvocationCommand.CarryItemOver;
import mesa.api.mesa.ConvocationCommand.ConfirmAttendance;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.ConvocationCommand.DraftConvocation;
import mesa.api.mesa.ConvocationCommand.ExcuseAbsence;
import mesa.api.mesa.ConvocationCommand.FulfilConvocation;
import mesa.api.mesa.ConvocationCommand.PostponeSession;
import mesa.api.mesa.ConvocationCommand.RecordDelivery;
import mesa.api.mesa.ConvocationEvent.AbsenceExcused;
import mesa.api.mesa.ConvocationEvent.AttendanceConfirmed;
import mesa.api.mesa.ConvocationEvent.ConvocationCancelled;
import mesa.api.mesa.ConvocationEvent.ConvocationDelivered;
import mesa.api.mesa.ConvocationEvent.ConvocationDrafted;
import mesa.api.mesa.ConvocationEvent.ConvocationFulfilled;
import mesa.api.mesa.ConvocationEvent.ItemCarriedOver;
import mesa.api.mesa.ConvocationRejection.ConvocationUnknown;
import mesa.api.mesa.ConvocationRejection.ItemAlreadyCarried;
import mesa.api.mesa.ConvocationRejection.MesaNotActive;
import mesa.api.mesa.ConvocationRejection.NotARecipient;
import mesa.api.mesa.ConvocationRejection.SessionTaken;
import mesa.api.mesa.ConvocationRejection.WrongConvocationState;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.MesaTags;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Context;
import mesa.domain.Decision;

/** The life of a convocation around its issue: INV-C1, C3 and O4. */
final class Convening {
    private Convening() {}

    static Decision<MesaEvent> decide(
            ConvocationCommand command, Mesa.Standing mesa, Context context) {
        Instant at = context.occurredAt();
        return switch (command) {
            case DraftConvocation c -> draft(c, mesa, context);
            case ConveneMesa c -> Issue.convene(c, mesa, context);
            case AmendConvocation c ->
                    inForce(c.session(), mesa, n -> Issue.amend(c, n, mesa, context));
            case PostponeSession c ->
                    inForce(c.session(), mesa, n -> Issue.postpone(c, n, mesa, context));
            case CancelConvocation c ->
                    inForce(
                            c.session(),
                            mesa,
                            n ->
                                    Decision.accept(
                                            new ConvocationCancelled(
                                                    c.mesa(),
                                                    c.session(),
                                                    c.reason(),
                                                    at,
                                                    n.code(),
                                                    n.recipients())));
            case RecordDelivery c ->
                    ofRecipient(
                            c.session(),
                            c.actor(),
                            mesa,
                            new ConvocationDelivered(
                                    c.mesa(), c.session(), c.actor(), c.channel(), c.proof(), at));
            case ConfirmAttendance c ->
                    ofRecipient(
                            c.session(),
                            c.actor(),
                            mesa,
                            new AttendanceConfirmed(
                                    c.mesa(), c.session(), c.actor(), c.person(), at));
            case ExcuseAbsence c ->
                    ofRecipient(
                            c.session(),
                            c.actor(),
                            mesa,
                            new AbsenceExcused(c.mesa(), c.session(), c.actor(), c.reason(), at));
            case FulfilConvocation c ->
                    inForce(
                            c.session(),
                            mesa,
                            _ ->
                                    Decision.accept(
                                            new ConvocationFulfilled(c.mesa(), c.session(), at)));
            case CarryItemOver c -> carryOver(c, mesa, context);
        };
    }

    private static Decision<MesaEvent> draft(
            DraftConvocation c, Mesa.Standing mesa, Context context) {
        if (!mayConvene(mesa, c.kind(), context.occurredAt())) {
            return Decision.reject(new MesaNotActive(c.mesa(), mesa.body().status()));
        }
        return taken(c.session(), context)
                ? Decision.reject(new SessionTaken(c.session()))
                : Decision.<MesaEvent>accept(
                                new ConvocationDrafted(
                                        c.mesa(), c.session(), c.kind(), context.occurredAt()))
                        .tagged(MesaTags.session(c.session()));
    }

    /** Convened by whatever mesa, or documented as an edition of the past. */
    static boolean taken(SessionId session, Context context) {
        return !context.tagged(MesaTags.session(session)).isEmpty()
                || context.facts(session, SessionFacts.class).isPresent();
    }

    private static Decision<MesaEvent> carryOver(
            CarryItemOver c, Mesa.Standing mesa, Context context) {
        return mesa.convocations().hasCarried(c.session(), c.number())
                ? Decision.reject(new ItemAlreadyCarried(c.session(), c.number()))
                : Decision.accept(
                        new ItemCarriedOver(
                                c.mesa(), c.session(), c.number(), c.item(), context.occurredAt()));
    }

    /** Before it is installed, a mesa is convened for its installation and nothing else. */
    static boolean mayConvene(Mesa.Standing mesa, SessionKind kind, Instant at) {
        return mesa.activeAt(at)
                || kind == SessionKind.INSTALLATION
                        && mesa.body()
                                .statuses()
                                .at(at)
                                .equals(Optional.of(MesaStatus.CONSTITUTED));
    }

    private static Decision<MesaEvent> inForce(
            SessionId session,
            Mesa.Standing mesa,
            Function<Convocation, Decision<MesaEvent>> decision) {
        Optional<Convocation> notice = mesa.convocation(session);
        if (notice.isEmpty()) {
            return Decision.reject(new ConvocationUnknown(session));
        }
        Convocation.State state = notice.get().state();
        return state == Convocation.State.ISSUED || state == Convocation.State.POSTPONED
                ? decision.apply(notice.get())
                : Decision.reject(new WrongConvocationState(session, state));
    }

    private static Decision<MesaEvent> ofRecipient(
            SessionId session, ActorId actor, Mesa.Standing mesa, MesaEvent event) {
        return inForce(
                session,
                mesa,
                notice ->
                        notice.recipients().contains(actor)
                                ? Decision.accept(event)
                                : Decision.reject(new NotARecipient(session, actor)));
    }
}
