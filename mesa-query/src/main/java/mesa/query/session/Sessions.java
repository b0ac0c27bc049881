package mesa.query.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;
import mesa.query.web.PageRequest;
import mesa.query.web.Search;

/** Finds sessions and what belongs to them. */
final class Sessions {
    /** As many as one page lists. */
    static final int PAGE = 50;

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

    static Search search(PageRequest request) {
        return new Search(request)
                .words("theme", "code", "venue")
                .is("status", "state")
                .is("province", "province")
                .isId("mesa", "mesa");
    }

    /** Newest first, a page and one more. */
    List<SessionRow> list(Search search) {
        return visible(
                search.page("r.starts_at desc nulls first, r.code desc", PAGE), search.values());
    }

    List<SessionRow> ofMesa(UUID mesa) {
        return visible("r.mesa = ? order by r.starts_at desc nulls first", mesa);
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
