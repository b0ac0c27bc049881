package mesa.query.mesa;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.RosterEvent;
import mesa.api.mesa.RosterEvent.DelegateDesignated;
import mesa.api.mesa.RosterEvent.DelegateDismissed;
import mesa.api.mesa.RosterEvent.DelegateReplaced;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterEvent.MemberRoleChanged;
import mesa.api.mesa.RosterEvent.MembershipAccepted;
import mesa.api.mesa.RosterEvent.MembershipDeclined;
import mesa.api.mesa.RosterEvent.MembershipEnded;
import mesa.query.intake.ReadModel;
import mesa.query.intake.Rows;
import mesa.query.mesa.MemberRow.State;
import org.springframework.stereotype.Component;

/** Who belongs to which mesa, in which role, with or without a vote. */
@Component
final class Membership implements ReadModel<MemberRow> {
    @Override
    public String name() {
        return "membership";
    }

    @Override
    public Class<MemberRow> row() {
        return MemberRow.class;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(RosterEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("mesa", "actor");
    }

    @Override
    public void fold(Recorded event, Rows<MemberRow> rows) {
        if (!(event.event() instanceof RosterEvent roster)) {
            return;
        }
        String key = roster.mesa().value() + "/" + roster.actor().value();
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
            case MembershipAccepted e ->
                    rows.set(key, "state", State.ACTIVE, "activeFrom", e.at());
            case MembershipDeclined e ->
                    rows.set(key, "state", State.DECLINED, "changed", e.reason(), "endedAt", e.at());
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
