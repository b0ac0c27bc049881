package mesa.domain.mesa;

import java.util.Optional;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.actor.MacroSector;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.RosterCommand;
import mesa.api.mesa.RosterCommand.AcceptInvitation;
import mesa.api.mesa.RosterCommand.ChangeMemberRole;
import mesa.api.mesa.RosterCommand.DeclineInvitation;
import mesa.api.mesa.RosterCommand.DesignateDelegate;
import mesa.api.mesa.RosterCommand.DismissDelegate;
import mesa.api.mesa.RosterCommand.EndMembership;
import mesa.api.mesa.RosterCommand.InviteMember;
import mesa.api.mesa.RosterCommand.ReplaceDelegate;
import mesa.api.mesa.RosterEvent.DelegateDesignated;
import mesa.api.mesa.RosterEvent.DelegateDismissed;
import mesa.api.mesa.RosterEvent.DelegateReplaced;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterEvent.MemberRoleChanged;
import mesa.api.mesa.RosterEvent.MembershipAccepted;
import mesa.api.mesa.RosterEvent.MembershipDeclined;
import mesa.api.mesa.RosterEvent.MembershipEnded;
import mesa.api.mesa.RosterRejection;
import mesa.api.mesa.RosterRejection.ActorNotAccredited;
import mesa.api.mesa.RosterRejection.AlreadyMember;
import mesa.api.mesa.RosterRejection.DelegateTaken;
import mesa.api.mesa.RosterRejection.DelegateUnknown;
import mesa.api.mesa.RosterRejection.NotAMember;
import mesa.api.mesa.RosterRejection.NotInvited;
import mesa.api.mesa.RosterRejection.PrincipalExists;
import mesa.api.mesa.RosterRejection.ProxyWithoutSession;
import mesa.api.mesa.RosterRejection.RoleByAppointment;
import mesa.api.mesa.RosterRejection.VoteNotPossible;
import mesa.api.person.PersonId;
import mesa.domain.Context;
import mesa.domain.Decision;
import org.jspecify.annotations.Nullable;

/** Who belongs to a mesa and who stands for whom: INV-A3 and A4. */
final class Membership {
    private Membership() {}

    static Decision<MesaEvent> decide(RosterCommand command, Mesa.Standing mesa, Context context) {
        Optional<Decision<MesaEvent>> wrong =
                Course.only(
                        mesa,
                        MesaStatus.CONSTITUTED,
                        MesaStatus.INSTALLED,
                        MesaStatus.ACTIVE,
                        MesaStatus.SUSPENDED);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return switch (command) {
            case InviteMember c -> invite(c, mesa, context);
            case AcceptInvitation c ->
                    invited(c.actor(), mesa)
                            ? Decision.accept(
                                    new MembershipAccepted(
                                            c.mesa(), c.actor(), context.occurredAt()))
                            : Decision.reject(new NotInvited(c.actor()));
            case DeclineInvitation c ->
                    invited(c.actor(), mesa)
                            ? Decision.accept(
                                    new MembershipDeclined(
                                            c.mesa(), c.actor(), c.reason(), context.occurredAt()))
                            : Decision.reject(new NotInvited(c.actor()));
            case ChangeMemberRole c -> changeRole(c, mesa, context);
            case EndMembership c ->
                    mesa.roster().has(c.actor(), context.occurredAt())
                            ? Decision.accept(
                                    new MembershipEnded(
                                            c.mesa(), c.actor(), c.ground(), context.occurredAt()))
                            : Decision.reject(new NotAMember(c.actor()));
            case DesignateDelegate c -> designate(c, mesa, context);
            case ReplaceDelegate c -> replace(c, mesa, context);
            case DismissDelegate c ->
                    standing(c.actor(), c.person(), mesa, context).isPresent()
                            ? Decision.accept(
                                    new DelegateDismissed(
                                            c.mesa(),
                                            c.actor(),
                                            c.person(),
                                            c.reason(),
                                            context.occurredAt()))
                            : Decision.reject(new DelegateUnknown(c.actor(), c.person()));
        };
    }

    private static Decision<MesaEvent> invite(InviteMember c, Mesa.Standing mesa, Context context) {
        Optional<ActorFacts> actor =
                context.facts(c.actor(), ActorFacts.class)
                        .filter(a -> a.accreditedOn(context.occurredOn()));
        if (actor.isEmpty()) {
            return Decision.reject(new ActorNotAccredited(c.actor(), context.occurredOn()));
        }
        boolean already =
                mesa.roster()
                        .latest(c.actor())
                        .filter(m ->
                                m.stage() == Roster.Stage.ACTIVE
                                        || m.stage() == Roster.Stage.INVITED)
                        .isPresent();
        if (already) {
            return Decision.reject(new AlreadyMember(c.actor()));
        }
        return role(c.actor(), c.role(), c.voteGround(), actor.get())
                .map(Decision::<MesaEvent>reject)
                .orElseGet(() ->
                        Decision.accept(
                                new MemberInvited(
                                        c.mesa(),
                                        c.actor(),
                                        actor.get().sector(),
                                        c.role(),
                                        vote(c.role(), c.voteGround(), actor.get()),
                                        c.voteGround(),
                                        context.occurredAt())));
    }

    private static Decision<MesaEvent> changeRole(
            ChangeMemberRole c, Mesa.Standing mesa, Context context) {
        if (!mesa.roster().has(c.actor(), context.occurredAt())) {
            return Decision.reject(new NotAMember(c.actor()));
        }
        ActorFacts actor = context.facts(c.actor(), ActorFacts.class).orElseThrow();
        return role(c.actor(), c.role(), c.voteGround(), actor)
                .map(Decision::<MesaEvent>reject)
                .orElseGet(() ->
                        Decision.accept(
                                new MemberRoleChanged(
                                        c.mesa(),
                                        c.actor(),
                                        c.role(),
                                        vote(c.role(), c.voteGround(), actor),
                                        c.voteGround(),
                                        c.ground(),
                                        context.occurredAt())));
    }

    private static Optional<RosterRejection> role(
            ActorId id, MemberRole role, @Nullable String voteGround, ActorFacts actor) {
        if (role == MemberRole.CHAIR || role == MemberRole.SECRETARIAT) {
            return Optional.of(new RoleByAppointment(role));
        }
        boolean impossible = voteGround != null && (!role.vote() || actor.collective());
        return impossible ? Optional.of(new VoteNotPossible(id, role)) : Optional.empty();
    }

    /** By default policy is decided by State and society; a collective has voice only. */
    private static boolean vote(MemberRole role, @Nullable String voteGround, ActorFacts actor) {
        return role.vote()
                && !actor.collective()
                && (actor.sector().macro() != MacroSector.INTERNATIONAL || voteGround != null);
    }

    private static Decision<MesaEvent> designate(
            DesignateDelegate c, Mesa.Standing mesa, Context context) {
        Optional<Roster.Row> row = mesa.roster().row(c.actor());
        boolean member = row.flatMap(r -> r.active(context.occurredAt())).isPresent();
        if (!member) {
            return Decision.reject(new NotAMember(c.actor()));
        }
        boolean proxy = c.delegate().capacity() == Delegate.Capacity.PROXY;
        if (proxy != (c.onlyFor() != null)) {
            return Decision.reject(new ProxyWithoutSession(c.actor()));
        }
        Optional<ActorId> holder =
                mesa.roster().holderOf(c.delegate().person(), context.occurredAt());
        if (holder.isPresent()) {
            return Decision.reject(new DelegateTaken(c.delegate().person(), holder.get()));
        }
        Optional<Delegate> principal =
                row.get().standing(context.occurredAt(), null).stream()
                        .filter(d -> d.capacity() == Delegate.Capacity.PRINCIPAL)
                        .findFirst();
        if (c.delegate().capacity() == Delegate.Capacity.PRINCIPAL && principal.isPresent()) {
            return Decision.reject(new PrincipalExists(c.actor(), principal.get().person()));
        }
        return Decision.accept(
                new DelegateDesignated(
                        c.mesa(),
                        c.actor(),
                        c.delegate(),
                        c.letter(),
                        context.occurredAt(),
                        c.until(),
                        c.onlyFor()));
    }

    private static Decision<MesaEvent> replace(
            ReplaceDelegate c, Mesa.Standing mesa, Context context) {
        Optional<Delegate> outgoing = standing(c.actor(), c.outgoing(), mesa, context);
        if (outgoing.isEmpty()) {
            return Decision.reject(new DelegateUnknown(c.actor(), c.outgoing()));
        }
        Optional<ActorId> holder = mesa.roster().holderOf(c.incoming(), context.occurredAt());
        return holder.isPresent()
                ? Decision.reject(new DelegateTaken(c.incoming(), holder.get()))
                : Decision.accept(
                        new DelegateReplaced(
                                c.mesa(),
                                c.actor(),
                                c.outgoing(),
                                new Delegate(c.incoming(), outgoing.get().capacity(), c.post()),
                                c.letter(),
                                context.occurredAt()));
    }

    private static boolean invited(ActorId actor, Mesa.Standing mesa) {
        return mesa.roster()
                .latest(actor)
                .filter(m -> m.stage() == Roster.Stage.INVITED)
                .isPresent();
    }

    private static Optional<Delegate> standing(
            ActorId actor, PersonId person, Mesa.Standing mesa, Context context) {
        return mesa.roster().row(actor).stream()
                .flatMap(r -> r.standing(context.occurredAt(), null).stream())
                .filter(d -> d.person().equals(person))
                .findFirst();
    }
}
