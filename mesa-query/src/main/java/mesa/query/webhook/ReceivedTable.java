package mesa.query.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;

/** What was published about one code, and how institutions are called. */
final class ReceivedTable {
    private ReceivedTable() {}

    /** One published event about the code. */
    record Told(long position, String type) {}

    /** At most so many, the newest first. */
    static List<Told> about(Snapshot snapshot, String code, int most) {
        return snapshot.sql()
                .sql(
                        """
                        select r.position, r.type from {published_event} r
                        where lower(r.subject) = lower(?)
                        order by r.position desc limit ?\
                        """)
                .param(code)
                .param(most)
                .query((row, _) -> new Told(row.getLong("position"), row.getString("type")))
                .list();
    }

    /** The acronym of an institution, or its id when it is not in the register. */
    static String name(Snapshot snapshot, String institution) {
        return Parameters.id(institution).flatMap(id -> acronym(snapshot, id)).orElse(institution);
    }

    private static Optional<String> acronym(Snapshot snapshot, UUID institution) {
        return snapshot.sql()
                .sql(
                        """
                        select coalesce(a.acronym, a.name) from {actor_register} a
                        where a.actor = ?\
                        """)
                .param(institution)
                .query(String.class)
                .optional();
    }
}
