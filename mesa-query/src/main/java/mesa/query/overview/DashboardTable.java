package mesa.query.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import mesa.query.projection.Snapshot;

/** Counts over several read models at one position. */
final class DashboardTable {
    private static final String HELD =
            "s.edition is not null and s.state in ('OPEN', 'IN_RECESS', 'CLOSED')";

    private final Snapshot snapshot;

    DashboardTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    long mesas() {
        return count("select count(*) from {mesa_register} s where s.status <> 'CLOSED'");
    }

    long actors() {
        return count("select count(*) from {actor_register} s");
    }

    long accredited() {
        return count("select count(*) from {actor_register} s where s.status = 'ACCREDITED'");
    }

    long editions() {
        return count("select count(*) from {session_register} s where " + HELD);
    }

    long provinces() {
        return count("select count(distinct s.province) from {session_register} s where " + HELD);
    }

    /** Editions by the province that hosted them. */
    Map<String, Long> hosted() {
        Map<String, Long> hosted = new LinkedHashMap<>();
        snapshot.sql()
                .sql(
                        """
                        select s.province, count(*) as editions
                        from {session_register} s
                        where s.province is not null and %s
                        group by s.province
                        """
                                .formatted(HELD))
                .query(row -> {
                    hosted.put(row.getString("province"), row.getLong("editions"));
                });
        return hosted;
    }

    private long count(String sql) {
        return snapshot.sql().sql(sql).query(Long.class).single();
    }

    long agreements() {
        return count("select count(*) from {agreement_register} s where s.adopted_on is not null");
    }

    /** Adopted agreements by the objectives of the Global Compact they are tagged with. */
    Map<Integer, Long> objectives() {
        Map<Integer, Long> objectives = new LinkedHashMap<>();
        snapshot.sql()
                .sql(
                        """
                        select o.objective, count(*) as agreements
                        from {agreement_register} s, unnest(s.objectives) as o (objective)
                        where s.adopted_on is not null
                        group by o.objective
                        """)
                .query(row -> {
                    objectives.put(
                            Integer.parseInt(row.getString("objective")),
                            row.getLong("agreements"));
                });
        return objectives;
    }
}
