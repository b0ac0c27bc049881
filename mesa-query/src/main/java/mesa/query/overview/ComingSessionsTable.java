package mesa.query.overview;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mesa.query.projection.Snapshot;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.ProvinceMap;
import org.jspecify.annotations.Nullable;

/** Sessions in progress and those convened, the nearest first. */
final class ComingSessionsTable {
    private final Snapshot snapshot;

    ComingSessionsTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<Dashboard.Coming> of(PageRequest request) {
        return snapshot.sql()
                .sql(
                        """
                        select s.code, s.theme, s.starts_at, s.canton, s.province, s.venue, s.state
                        from {session_register} s
                        where s.state in ('CONVENED', 'POSTPONED', 'OPEN', 'IN_RECESS')
                          and s.starts_at is not null and s.code is not null
                        order by s.state in ('OPEN', 'IN_RECESS') desc, s.starts_at
                        limit 6
                        """)
                .query((row, _) ->
                        new Dashboard.Coming(
                                row.getString("code"),
                                request.to(PathWord.SESSIONS, row.getString("code")),
                                row.getString("theme"),
                                at(row.getTimestamp("starts_at")),
                                place(
                                        row.getString("canton"),
                                        row.getString("province"),
                                        row.getString("venue")),
                                request.text("session.state." + row.getString("state")),
                                row.getString("state").equals("OPEN")))
                .list();
    }

    private static Instant at(Timestamp timestamp) {
        return timestamp.toInstant();
    }

    private static String place(
            @Nullable String canton, @Nullable String province, @Nullable String venue) {
        List<String> parts = new ArrayList<>();
        if (canton != null) {
            parts.add(canton);
        }
        if (province != null) {
            parts.add(ProvinceMap.name(province));
        }
        if (venue != null) {
            parts.add(venue);
        }
        return String.join(", ", parts);
    }
}
