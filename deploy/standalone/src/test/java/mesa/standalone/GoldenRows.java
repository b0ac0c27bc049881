package mesa.standalone;

import java.util.List;
import mesa.query.projection.Snapshots;

/** What the story leaves in the rows that readers see first, without ids and times of recording. */
final class GoldenRows {
    private static final List<String> STATEMENTS =
            List.of(
                    """
                    select 'mesa ' || m.code || ' · ' || m.status
                    from {unrestricted mesa_register} m where m.code = 'MNMH'\
                    """,
                    """
                    select 'session ' || m.code || ' · ' || m.state
                    from {unrestricted session_register} m where m.code like 'MNMH%' order by m.code\
                    """,
                    """
                    select 'acta ' || m.code || ' · ' || m.status
                    from {unrestricted acta_register} m where m.code like 'ACTA-MNMH%' order by m.code\
                    """,
                    """
                    select 'agreement ' || m.code || ' · ' || m.status || ' · ' || m.kind
                           || ' · ' || m.adopted_on
                    from {unrestricted agreement_register} m where m.code like 'AC-MNMH%'
                    order by m.code\
                    """,
                    """
                    select 'commitment ' || m.code || ' · ' || m.status
                           || ' · ' || coalesce(m.outcome, '-')
                           || ' · due ' || coalesce(m.due::text, '-')
                           || ' · originally ' || coalesce(m.original_due::text, '-')
                           || ' · extensions ' || m.extensions || ' · breach ' || m.breach
                    from {unrestricted commitment_tracker} m where m.code like 'CO-MNMH%'
                    order by m.code\
                    """,
                    """
                    select 'report ' || m.indicator || ' · ' || m.period_from
                           || '/' || m.period_to || ' · ' || m.value || ' · ' || m.status
                    from {unrestricted progress_report} m
                    order by m.indicator, m.period_from, m.value\
                    """,
                    """
                    select 'slip ' || m.kind || ' · ' || coalesce(m.former, '-')
                           || ' → ' || coalesce(m.current, '-') || ' · ' || m.days || ' days'
                    from {unrestricted slippage} m order by m.occurred_on, m.position\
                    """,
                    """
                    select 'milestone ' || m.milestone || ' · due ' || m.due || ' · ' || m.weight
                    from {unrestricted milestone} m order by m.milestone\
                    """);

    private GoldenRows() {}

    static List<String> of(Snapshots snapshots) {
        return snapshots.now(snapshot ->
                STATEMENTS.stream()
                        .<String>flatMap(statement ->
                                snapshot.sql().sql(statement).query(String.class).list().stream())
                        .toList());
    }
}
