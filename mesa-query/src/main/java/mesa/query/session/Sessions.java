package mesa.query.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;

/** Finds sessions and what belongs to them. */
final class Sessions {
    private final Snapshot snapshot;

    Sessions(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** By id or by code. */
    Optional<SessionRow> find(String codeOrId) {
        return Parameters.id(codeOrId)
                .map(id -> visible("r.session = ?", id))
                .orElseGet(() -> visible("r.code = ?", codeOrId))
                .stream()
                .findFirst();
    }

    /** Drafts are shown to those who work on them. */
    private List<SessionRow> visible(String condition, Object... values) {
        return snapshot.rows(SessionRow.class, condition, values);
    }

    List<AgendaRow> agenda(UUID session) {
        return snapshot.rows(AgendaRow.class, "r.session = ? order by r.number", session);
    }

    /** Members with a vote first, then whoever came. */
    List<PresenceRow> presence(UUID session) {
        return snapshot.rows(
                PresenceRow.class,
                "r.session = ? order by r.vote desc, r.role, r.arrived_at nulls last, r.id",
                session);
    }

    /** Those of agreements the reader may read. */
    List<TextRow> texts(UUID session) {
        return snapshot.rows(TextRow.class, "r.session = ? order by r.item, r.at", session);
    }

    List<VoteRow> votes(UUID session) {
        return snapshot.rows(VoteRow.class, "r.session = ? order by r.at", session);
    }
}
