package mesa.domain.mesa;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.ConvocationEvent.AbsenceExcused;
import mesa.api.mesa.ConvocationEvent.AttendanceConfirmed;
import mesa.api.mesa.ConvocationEvent.ConvocationAmended;
import mesa.api.mesa.ConvocationEvent.ConvocationCancelled;
import mesa.api.mesa.ConvocationEvent.ConvocationDelivered;
import mesa.api.mesa.ConvocationEvent.ConvocationDrafted;
import mesa.api.mesa.ConvocationEvent.ConvocationFulfilled;
import mesa.api.mesa.ConvocationEvent.ItemCarriedOver;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.ConvocationEvent.SessionPostponed;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaEvent.MesaChairChanged;
import mesa.api.mesa.MesaEvent.MesaClosed;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaEvent.MesaInactivityNoted;
import mesa.api.mesa.MesaEvent.MesaInstalled;
import mesa.api.mesa.MesaEvent.MesaProposed;
import mesa.api.mesa.MesaEvent.MesaReopened;
import mesa.api.mesa.MesaEvent.MesaResumed;
import mesa.api.mesa.MesaEvent.MesaRulesAmended;
import mesa.api.mesa.MesaEvent.MesaSuspended;
import mesa.api.mesa.MesaEvent.MesasMerged;
import mesa.api.mesa.MesaEvent.SecretariatAssigned;
import mesa.api.mesa.MesaEvent.TechnicalTableCreated;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.PublicationEvent;
import mesa.api.mesa.RosterEvent;
import mesa.api.mesa.RosterEvent.DelegateDesignated;
import mesa.api.mesa.RosterEvent.DelegateDismissed;
import mesa.api.mesa.RosterEvent.DelegateReplaced;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterEvent.MemberRoleChanged;
import mesa.api.mesa.RosterEvent.MembershipAccepted;
import mesa.api.mesa.RosterEvent.MembershipDeclined;
import mesa.api.mesa.RosterEvent.MembershipEnded;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.domain.Context;
import mesa.domain.mesa.Roster.Designation;
import mesa.domain.mesa.Roster.Stage;
import org.jspecify.annotations.Nullable;

/** What each event makes of a mesa. */
final class MesaFold {
    private MesaFold() {}

    static Mesa after(Mesa state, MesaEvent event) {
        return switch (event) {
            case MesaProposed e ->
                    begun(
                            Body.of(
                                    e.mesa(),
                                    e.kind(),
                                    e.name(),
                                    e.acronym(),
                                    MesaStatus.PROPOSED,
                                    e.at()));
            case MesaConstituted e ->
                    begun(
                            Body.of(
                                    e.mesa(),
                                    e.kind(),
                                    e.name(),
                                    e.acronym(),
                                    MesaStatus.CONSTITUTED,
                                    e.at()));
            case MesaInstalled _,
                    MesaSuspended _,
                    MesaResumed _,
                    MesaRulesAmended _,
                    MesaChairChanged _,
                    SecretariatAssigned _,
                    TechnicalTableCreated _,
                    MesasMerged _,
                    MesaClosed _,
                    MesaReopened _,
                    MesaInactivityNoted _,
                    RosterEvent _,
                    ConvocationEvent _,
                    PublicationEvent _ ->
                    state instanceof Mesa.Standing mesa ? standing(mesa, event) : state;
        };
    }

    private static Mesa begun(Body body) {
        return new Mesa.Standing(body, Roster.EMPTY, Convocations.NONE, Publications.NONE);
    }

    private static Mesa standing(Mesa.Standing mesa, MesaEvent event) {
        Body body = mesa.body();
        return switch (event) {
            case MesaProposed _, MesaConstituted _, MesaInactivityNoted _ -> mesa;
            case MesaInstalled e -> mesa.with(body.now(MesaStatus.INSTALLED, e.at()));
            case MesaSuspended e -> mesa.with(body.now(MesaStatus.SUSPENDED, e.at()));
            case MesaResumed e -> mesa.with(body.now(MesaStatus.ACTIVE, e.at()));
            case MesaReopened e -> mesa.with(body.now(MesaStatus.ACTIVE, e.at()));
            case MesasMerged e -> mesa.with(body.now(MesaStatus.CLOSED, e.at()));
            case MesaClosed e -> mesa.with(body.now(MesaStatus.CLOSED, e.at()));
            case MesaRulesAmended e -> mesa.with(body.ruledBy(e.rules(), e.from()));
            case TechnicalTableCreated e -> mesa.with(body.withTable(e.name()));
            case MesaChairChanged e ->
                    mesa.with(body.chairedBy(e.actor(), e.at())).with(chaired(mesa.roster(), e));
            case SecretariatAssigned e ->
                    mesa.with(body.assistedBy(e.actor(), e.at()))
                            .with(assisted(mesa.roster(), e, presides(mesa, e.actor(), e.at())));
            case RosterEvent e -> mesa.with(roster(mesa.roster(), e));
            case ConvocationEvent e -> convocation(mesa, e);
            case PublicationEvent e -> mesa.with(MatrixPublishing.after(mesa.publications(), e));
        };
    }

    /** Named as chair, and a member still. */
    private static boolean presides(Mesa.Standing mesa, ActorId actor, Instant at) {
        return mesa.body().chairs().at(at).filter(actor::equals).isPresent()
                && mesa.roster().has(actor, at);
    }

    private static Roster chaired(Roster roster, MesaChairChanged e) {
        Roster left = leave(roster, e.former(), e.actor(), e.at());
        return seat(left, e.actor(), e.sector(), MemberRole.CHAIR, e.at());
    }

    /** Whoever presides keeps the seat of the chair, also when it lends the secretariat. */
    private static Roster assisted(Roster roster, SecretariatAssigned e, boolean presides) {
        Roster left = leave(roster, e.former(), e.actor(), e.at());
        return presides ? left : seat(left, e.actor(), e.sector(), MemberRole.SECRETARIAT, e.at());
    }

    private static Roster leave(Roster roster, @Nullable ActorId former, ActorId next, Instant at) {
        return former == null || former.equals(next)
                ? roster
                : roster.move(former, at, Stage.ENDED);
    }

    private static Roster seat(
            Roster roster, ActorId actor, Sector sector, MemberRole role, Instant at) {
        return roster.change(
                actor, sector, at, new Roster.Membership(Stage.ACTIVE, role, role.vote()));
    }

    private static Roster roster(Roster roster, RosterEvent event) {
        return switch (event) {
            case MemberInvited e ->
                    roster.change(
                            e.actor(),
                            e.sector(),
                            e.at(),
                            new Roster.Membership(Stage.INVITED, e.role(), e.vote()));
            case MembershipAccepted e -> roster.move(e.actor(), e.at(), Stage.ACTIVE);
            case MembershipDeclined e -> roster.move(e.actor(), e.at(), Stage.DECLINED);
            case MembershipEnded e -> roster.move(e.actor(), e.at(), Stage.ENDED);
            case MemberRoleChanged e ->
                    roster.adjust(
                            e.actor(),
                            row ->
                                    row.with(
                                            e.at(),
                                            new Roster.Membership(
                                                    Stage.ACTIVE, e.role(), e.vote())));
            case DelegateDesignated e ->
                    roster.adjust(
                            e.actor(),
                            row ->
                                    row.with(
                                            new Designation(
                                                    e.delegate(),
                                                    e.at(),
                                                    e.until(),
                                                    e.onlyFor(),
                                                    null)));
            case DelegateReplaced e ->
                    roster.adjust(
                            e.actor(),
                            row ->
                                    row.without(e.outgoing(), e.at())
                                            .with(
                                                    new Designation(
                                                            e.incoming(),
                                                            e.at(),
                                                            null,
                                                            null,
                                                            null)));
            case DelegateDismissed e ->
                    roster.adjust(e.actor(), row -> row.without(e.person(), e.at()));
        };
    }

    private static Mesa convocation(Mesa.Standing mesa, ConvocationEvent event) {
        Convocations all = mesa.convocations();
        return switch (event) {
            case ConvocationDrafted e -> mesa.with(all.put(e.session(), draft(e)));
            case MesaConvened e -> convened(mesa, e);
            case ConvocationAmended e ->
                    mesa.with(
                            all.adjust(
                                    e.session(),
                                    entry -> {
                                        var changed =
                                                new Convocations.Entry(
                                                        Notices.amended(entry.notice(), e),
                                                        e.documents(),
                                                        entry.delivered());
                                        return e.notifyAgain() ? changed.undelivered() : changed;
                                    }));
            case SessionPostponed e ->
                    mesa.with(
                            all.adjust(
                                    e.session(),
                                    entry ->
                                            entry.with(Notices.postponed(entry.notice(), e))
                                                    .undelivered()));
            case ConvocationCancelled e ->
                    mesa.with(mark(all, e.session(), Convocation.State.CANCELLED));
            case ConvocationFulfilled e ->
                    mesa.with(
                            mark(all, e.session(), Convocation.State.FULFILLED)
                                    .satOn(e.at().atZone(Context.ZONE).toLocalDate()));
            case ConvocationDelivered e ->
                    mesa.with(all.adjust(e.session(), entry -> entry.deliveredTo(e.actor())));
            case AttendanceConfirmed _, AbsenceExcused _ -> mesa;
            case ItemCarriedOver e -> mesa.with(all.waitingFor(e.session(), e.number(), e.item()));
        };
    }

    private static Convocations.Entry draft(ConvocationDrafted e) {
        return new Convocations.Entry(Notices.drafted(e), List.of(), Set.of());
    }

    private static Mesa convened(Mesa.Standing mesa, MesaConvened e) {
        Convocations next =
                mesa.convocations()
                        .put(
                                e.session(),
                                new Convocations.Entry(Notices.issued(e), e.documents(), Set.of()))
                        .numbered(e.edition());
        boolean takesWaiting = e.kind() != SessionKind.EXTRAORDINARY;
        Mesa.Standing convened = mesa.with(takesWaiting ? next.nothingWaiting() : next);
        boolean begins =
                mesa.body().status() == MesaStatus.INSTALLED
                        && e.kind() != SessionKind.INSTALLATION;
        return begins ? convened.with(mesa.body().now(MesaStatus.ACTIVE, e.at())) : convened;
    }

    private static Convocations mark(Convocations all, SessionId session, Convocation.State state) {
        return all.adjust(session, entry -> entry.with(Notices.in(state, entry.notice())));
    }
}
