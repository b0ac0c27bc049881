package mesa.query.mesa;

import java.time.Instant;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.mesa.MemberRole;
import mesa.api.mesa.MesaEvent.MesaChairChanged;
import mesa.api.mesa.MesaEvent.SecretariatAssigned;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.RosterEvent;
import mesa.api.mesa.RosterEvent.DelegateDesignated;
import mesa.api.mesa.RosterEvent.DelegateDismissed;
import mesa.api.mesa.RosterEvent.DelegateReplaced;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterEvent.MemberRoleChanged;
import mesa.api.mesa.RosterEvent.MembershipAccepted;
import mesa.api.mesa.RosterEvent.MembershipDeclined;
import mesa.api.mesa.RosterEvent.MembershipEnded;
import mesa.query.mesa.MemberRow.State;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who belongs to which mesa, in which role, with or without a vote. */
@Component
final class MemberRegister implements ReadModel<MemberRow> {
    @Override
    public String name() {
        return "membership";
    }

    @Override
    public Class<MemberRow> row() {
        return MemberRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(RosterEvent.class, MesaChairChanged.class, SecretariatAssigned.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("mesa", "actor");
    }

    @Override
    public void fold(Recorded event, Rows<MemberRow> rows) {
        if (event.event() instanceof RosterEvent e) {
            fold(e, rows);
        } else if (event.event() instanceof MesaChairChanged e) {
            leave(e.mesa(), e.former(), e.actor(), e.at(), rows);
            seat(e.mesa(), e.actor(), e.sector(), MemberRole.CHAIR, e.at(), rows);
        } else if (event.event() instanceof SecretariatAssigned e) {
            leave(e.mesa(), e.former(), e.actor(), e.at(), rows);
            MemberRow seated = rows.get(key(e.mesa(), e.actor()));
            boolean presides =
                    seated != null
                            && seated.state() == State.ACTIVE
                            && seated.role() == MemberRole.CHAIR;
            if (!presides) {
                seat(e.mesa(), e.actor(), e.sector(), MemberRole.SECRETARIAT, e.at(), rows);
            }
        }
    }

    private static String key(MesaId mesa, ActorId actor) {
        return mesa.value() + "/" + actor.value();
    }

    private static void leave(
            MesaId mesa, @Nullable ActorId former, ActorId next, Instant at, Rows<MemberRow> rows) {
        if (former != null && !former.equals(next) && rows.get(key(mesa, former)) != null) {
            rows.set(key(mesa, former), "state", State.ENDED, "endedAt", at);
        }
    }

    private static void seat(
            MesaId mesa,
            ActorId actor,
            Sector sector,
            MemberRole role,
            Instant at,
            Rows<MemberRow> rows) {
        rows.put(
                new MemberRow(
                        key(mesa, actor),
                        mesa,
                        actor,
                        sector,
                        role,
                        role.vote(),
                        State.ACTIVE,
                        null,
                        null,
                        at,
                        at,
                        null));
    }

    private static void fold(RosterEvent roster, Rows<MemberRow> rows) {
        String key = key(roster.mesa(), roster.actor());
        switch (roster) {
            case MemberInvited e ->
                    rows.put(
                            new MemberRow(
                                    key,
                                    e.mesa(),
                                    e.actor(),
                                    e.sector(),
                                    e.role(),
                                    e.vote(),
                                    State.INVITED,
                                    e.voteGround(),
                                    null,
                                    e.at(),
                                    null,
                                    null));
            case MembershipAccepted e -> rows.set(key, "state", State.ACTIVE, "activeFrom", e.at());
            case MembershipDeclined e ->
                    rows.set(
                            key, "state", State.DECLINED, "changed", e.reason(), "endedAt", e.at());
            case MemberRoleChanged e ->
                    rows.set(
                            key,
                            "role",
                            e.role(),
                            "vote",
                            e.vote(),
                            "voteGround",
                            e.voteGround(),
                            "changed",
                            e.ground());
            case MembershipEnded e ->
                    rows.set(key, "state", State.ENDED, "changed", e.ground(), "endedAt", e.at());
            case DelegateDesignated _, DelegateReplaced _, DelegateDismissed _ -> {}
        }
    }
}
