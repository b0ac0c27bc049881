package mesa.api.mesa;

import java.time.Instant;
import java.util.List;
import mesa.api.actor.ActorId;
import mesa.api.session.AgendaItem;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * The convocation of one session as it stands after every amendment.
 *
 * @param code for people, such as {@code MNMH-XXI-2021}; null while it is a draft
 * @param edition the number of the edition; null for installation and technical sessions
 * @param startsAt the hour convened
 * @param recipients the actors it was addressed to, frozen at issue
 * @param missed members entitled to vote who were not addressed (INV-C3)
 */
public record Convocation(
        SessionId session,
        State state,
        SessionKind kind,
        @Nullable String code,
        @Nullable Integer edition,
        Instant startsAt,
        List<AgendaItem> agenda,
        List<ActorId> recipients,
        List<ActorId> missed) {
    public Convocation {
        agenda = List.copyOf(agenda);
        recipients = List.copyOf(recipients);
        missed = List.copyOf(missed);
    }

    /** Where a convocation stands. */
    public enum State {
        DRAFT,
        ISSUED,
        POSTPONED,
        CANCELLED,
        FULFILLED
    }

    /** Whether the session may be held on the strength of it. */
    public boolean stands() {
        return state == State.ISSUED || state == State.FULFILLED;
    }
}
