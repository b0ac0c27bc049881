package mesa.api.mesa;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.PROSE;
import static mesa.api.limit.TextKind.REFERENCE;

import java.time.LocalDate;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.Wire;
import mesa.api.actor.ActorId;
import mesa.api.limit.Text;
import mesa.api.person.PersonId;
import mesa.api.session.SessionId;
import org.jspecify.annotations.Nullable;

/** What can be asked of a mesa's roster: members and the people who stand for them. */
public sealed interface RosterCommand extends MesaCommand {
    ActorId actor();

    /**
     * @param voteGround the norm that gives an international actor a vote; by default it has none
     */
    @Wire("mesa.invite-member")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record InviteMember(
            MesaId mesa, ActorId actor, MemberRole role, @Text(PROSE) @Nullable String voteGround)
            implements RosterCommand {}

    @Wire("mesa.accept-invitation")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record AcceptInvitation(MesaId mesa, ActorId actor) implements RosterCommand {}

    @Wire("mesa.decline-invitation")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record DeclineInvitation(MesaId mesa, ActorId actor, @Text(PROSE) String reason)
            implements RosterCommand {}

    @Wire("mesa.change-member-role")
    @MayUse({Role.CHAIR, Role.SECRETARIAT})
    record ChangeMemberRole(
            MesaId mesa,
            ActorId actor,
            MemberRole role,
            @Text(PROSE) @Nullable String voteGround,
            @Text(PROSE) String ground)
            implements RosterCommand {}

    @Wire("mesa.end-membership")
    @MayUse(
            value = {Role.CHAIR, Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record EndMembership(MesaId mesa, ActorId actor, @Text(PROSE) String ground)
            implements RosterCommand {}

    /**
     * @param letter reference of the written designation
     * @param until the last day it holds; null when it has no end
     * @param onlyFor the one session a proxy is for; null for principals and alternates
     */
    @Wire("mesa.designate-delegate")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record DesignateDelegate(
            MesaId mesa,
            ActorId actor,
            Delegate delegate,
            @Text(REFERENCE) String letter,
            @Nullable LocalDate until,
            @Nullable SessionId onlyFor)
            implements RosterCommand {}

    @Wire("mesa.replace-delegate")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record ReplaceDelegate(
            MesaId mesa,
            ActorId actor,
            PersonId outgoing,
            PersonId incoming,
            @Text(value = NAME, max = 200) String post,
            @Text(REFERENCE) String letter)
            implements RosterCommand {
        public ReplaceDelegate {
            if (post.isBlank()) {
                throw new IllegalArgumentException("A delegate holds a post");
            }
        }
    }

    @Wire("mesa.dismiss-delegate")
    @MayUse(
            value = {Role.SECRETARIAT, Role.DELEGATE},
            own = "actor")
    record DismissDelegate(MesaId mesa, ActorId actor, PersonId person, @Text(PROSE) String reason)
            implements RosterCommand {}
}
