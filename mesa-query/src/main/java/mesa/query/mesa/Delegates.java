package mesa.query.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.Delegate;
import mesa.api.mesa.RosterEvent;
import mesa.api.mesa.RosterEvent.DelegateDesignated;
import mesa.api.mesa.RosterEvent.DelegateDismissed;
import mesa.api.mesa.RosterEvent.DelegateReplaced;
import mesa.api.mesa.RosterEvent.MemberInvited;
import mesa.api.mesa.RosterEvent.MemberRoleChanged;
import mesa.api.mesa.RosterEvent.MembershipAccepted;
import mesa.api.mesa.RosterEvent.MembershipDeclined;
import mesa.api.mesa.RosterEvent.MembershipEnded;
import mesa.api.person.PersonId;
import mesa.api.session.SessionId;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sits for whom, by pseudonym and post. */
@Component
final class Delegates implements ReadModel<DelegateRow> {
    @Override
    public String name() {
        return "delegate";
    }

    @Override
    public Class<DelegateRow> row() {
        return DelegateRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
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
    public void fold(Recorded event, Rows<DelegateRow> rows) {
        if (!(event.event() instanceof RosterEvent roster)) {
            return;
        }
        switch (roster) {
            case DelegateDesignated e ->
                    rows.put(row(e, e.delegate(), e.letter(), e.at(), e.until(), e.onlyFor()));
            case DelegateReplaced e -> {
                rows.set(key(e, e.outgoing()), "endedAt", e.at(), "ended", e.letter());
                rows.put(row(e, e.incoming(), e.letter(), e.at(), null, null));
            }
            case DelegateDismissed e ->
                    rows.set(key(e, e.person()), "endedAt", e.at(), "ended", e.reason());
            case MembershipEnded e ->
                    rows.where("mesa", e.mesa()).stream()
                            .filter(d -> d.actor().equals(e.actor()) && d.endedAt() == null)
                            .forEach(
                                    d -> rows.set(d.key(), "endedAt", e.at(), "ended", e.ground()));
            case MemberInvited _,
                    MembershipAccepted _,
                    MembershipDeclined _,
                    MemberRoleChanged _ -> {}
        }
    }

    private static String key(RosterEvent event, PersonId person) {
        return "%s/%s/%s".formatted(event.mesa().value(), event.actor().value(), person.value());
    }

    private static DelegateRow row(
            RosterEvent event,
            Delegate delegate,
            String letter,
            Instant at,
            @Nullable LocalDate until,
            @Nullable SessionId onlyFor) {
        return new DelegateRow(
                key(event, delegate.person()),
                event.mesa(),
                event.actor(),
                delegate.person(),
                delegate.capacity(),
                delegate.post(),
                letter,
                at,
                until,
                onlyFor,
                null,
                null);
    }
}
