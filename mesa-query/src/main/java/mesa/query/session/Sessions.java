package mesa.query.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Parameters;
import mesa.query.http.RowVisibility;
import mesa.query.projection.Snapshot;
import mesa.query.web.LocaleFormat;
import mesa.query.web.PageRequest;
import mesa.query.web.Reader;
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
                .map(id -> snapshot.find(SessionRow.class, id))
                .orElseGet(() ->
                        snapshot.rows(SessionRow.class, "r.code = ?", codeOrId).stream()
                                .findFirst());
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
        return snapshot.rows(
                SessionRow.class,
                search.page("r.starts_at desc nulls first, r.code desc", PAGE),
                search.values());
    }

    List<SessionRow> ofMesa(UUID mesa) {
        return snapshot.rows(
                SessionRow.class, "r.mesa = ? order by r.starts_at desc nulls first", mesa);
    }

    /** What happens in these days, by the hour. */
    List<SessionRow> between(LocalDate first, LocalDate last) {
        Instant from = first.atStartOfDay(LocaleFormat.ZONE).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(LocaleFormat.ZONE).toInstant();
        return snapshot.rows(
                SessionRow.class,
                "r.starts_at >= ? and r.starts_at < ? order by r.starts_at",
                from,
                to);
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
    List<TextRow> texts(UUID session, Reader reader) {
        return snapshot.rows(
                TextRow.class, told(reader) + " and r.session = ? order by r.item, r.at", session);
    }

    List<VoteRow> votes(UUID session, Reader reader) {
        return snapshot.rows(
                VoteRow.class, told(reader) + " and r.session = ? order by r.at", session);
    }

    private String told(Reader reader) {
        return RowVisibility.ofAgreement(reader.caller(), snapshot);
    }
}
