package mesa.query.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Values;
import mesa.query.intake.Reading;

/** What was published about one code, and how institutions are called. */
final class ReceivedTable {
    private ReceivedTable() {}

    /** One published event about the code. */
    record Told(long position, String type) {}

    /** At most so many, the newest first. */
    static List<Told> about(Reading reading, String code, int most) {
        return reading.sql()
                .sql(
                        """
                        select r.position, r.type from published_event r
                        where lower(r.subject) = lower(?) and %s
                        order by r.position desc limit ?\
                        """
                                .formatted(reading.holds("r")))
                .param(code)
                .param(most)
                .query((row, _) -> new Told(row.getLong("position"), row.getString("type")))
                .list();
    }

    /** The acronym of an institution, or its id when it is not in the register. */
    static String name(Reading reading, String institution) {
        return Values.id(institution).flatMap(id -> acronym(reading, id)).orElse(institution);
    }

    private static Optional<String> acronym(Reading reading, UUID institution) {
        return reading.sql()
                .sql(
                        """
                        select coalesce(a.acronym, a.name) from actor_register a
                        where a.actor = ? and %s\
                        """
                                .formatted(reading.holds("a")))
                .param(institution)
                .query(String.class)
                .optional();
    }
}
