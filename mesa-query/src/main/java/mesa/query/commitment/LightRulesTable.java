package mesa.query.commitment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mesa.api.commitment.LightRule;
import mesa.api.mesa.MesaRules;
import mesa.api.wire.Json;
import mesa.query.projection.Snapshot;

/** The thresholds of the lights, which belong to the rules of each mesa. */
final class LightRulesTable {
    private final Snapshot snapshot;

    LightRulesTable(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The version each mesa's lights are judged by on a day: the last one that held by then, so
     * that an amendment never judges the days before it (G6).
     */
    Map<UUID, LightRule> byMesa(LocalDate on) {
        Map<UUID, LightRule> rules = new HashMap<>();
        snapshot.sql()
                .sql(
                        """
                        select distinct on (v.mesa) v.mesa, v.number, (v.rules -> 'lights')::text
                        from {mesa_rules} v
                        where v."from" <= ?
                        order by v.mesa, v.number desc
                        """)
                .param(on)
                .query(row -> {
                    var set = Json.MAPPER.readValue(row.getString(3), MesaRules.LightRule.class);
                    rules.put(row.getObject(1, UUID.class), LightRule.of(row.getInt(2), set));
                });
        return rules;
    }
}
