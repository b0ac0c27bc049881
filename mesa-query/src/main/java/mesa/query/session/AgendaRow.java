package mesa.query.session;

import java.time.Instant;
import java.util.UUID;
import mesa.api.ReadAsItem;
import mesa.api.session.AgendaItem;
import org.jspecify.annotations.Nullable;

/**
 * One item of a session's agenda.
 *
 * @param id session and number
 * @param outcome what was resolved or noted, or why it was deferred, referred or withdrawn
 */
public record AgendaRow(
        String id,
        UUID session,
        int number,
        @ReadAsItem String title,
        AgendaItem.Kind kind,
        UUID proponent,
        int minutes,
        @ReadAsItem @Nullable String document,
        AgendaItem.State state,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @ReadAsItem @Nullable String outcome) {
    /** Whether it says that the session has approved its agenda: it is done with the approval. */
    boolean approved() {
        return isOfApproval(kind) && state == AgendaItem.State.NOTED;
    }

    /**
     * Whether it is done when the agenda is approved: the check of the quorum, and the approval.
     */
    static boolean isOfApproval(AgendaItem.Kind kind) {
        return kind == AgendaItem.Kind.QUORUM_CHECK || kind == AgendaItem.Kind.AGENDA_APPROVAL;
    }

    AgendaRow opened(Instant at) {
        return new AgendaRow(
                id,
                session,
                number,
                title,
                kind,
                proponent,
                minutes,
                document,
                AgendaItem.State.IN_TREATMENT,
                at,
                null,
                null);
    }

    AgendaRow ended(AgendaItem.State how, Instant at, @Nullable String what) {
        return new AgendaRow(
                id, session, number, title, kind, proponent, minutes, document, how, openedAt, at,
                what);
    }
}
