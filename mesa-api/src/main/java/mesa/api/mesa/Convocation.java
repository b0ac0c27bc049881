package mesa.api.mesa;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param startsAt the hour convened; of a draft, the moment it was drafted
 * @param lastDay of a session of several days
 * @param place null while it is a draft
 * @param theme empty while it is a draft
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
        @Nullable LocalDate lastDay,
        @Nullable Place place,
        String theme,
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
        /** Issued, and moved to another date, on which it stands. */
        POSTPONED,
        CANCELLED,
        FULFILLED
    }

    /** Whether the session may be held on the strength of it. */
    public boolean stands() {
        return state == State.ISSUED || state == State.POSTPONED || state == State.FULFILLED;
    }
}
