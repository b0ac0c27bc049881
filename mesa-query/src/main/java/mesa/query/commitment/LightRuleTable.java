package mesa.query.commitment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mesa.api.commitment.LightRule;
import mesa.api.mesa.MesaRules;
import mesa.api.wire.Json;
import mesa.query.intake.Reading;

/** The thresholds each mesa has set, as its register has them. */
final class LightRuleTable {
    private LightRuleTable() {}

    static Map<UUID, LightRule> of(Reading reading) {
        Map<UUID, LightRule> rules = new HashMap<>();
        reading.sql()
                .sql(
                        """
                        select m.mesa, m.rules_version, (m.rules -> 'lights')::text
                        from mesa_register m where m.rules is not null and
                        """
                                + reading.holds("m"))
                .query(row -> {
                    var set = Json.MAPPER.readValue(row.getString(3), MesaRules.LightRule.class);
                    rules.put(row.getObject(1, UUID.class), LightRule.of(row.getInt(2), set));
                });
        return rules;
    }
}
