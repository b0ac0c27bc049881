package mesa.query.commitment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mesa.api.commitment.LightRule;
import mesa.api.mesa.MesaRules;
import mesa.api.wire.Json;
import mesa.query.intake.Reading;

/** The thresholds of the lights, which belong to the rules of each mesa. */
final class LightRulesTable {
    private final Reading reading;

    LightRulesTable(Reading reading) {
        this.reading = reading;
    }

    Map<UUID, LightRule> byMesa() {
        Map<UUID, LightRule> rules = new HashMap<>();
        reading.sql()
                .sql(
                        """
                        select m.mesa, m.rules_version, m.rules
                        from mesa_register m
                        where m.rules is not null and %s
                        """
                                .formatted(reading.holds("m")))
                .query(row -> {
                    MesaRules set = Json.MAPPER.readValue(row.getString("rules"), MesaRules.class);
                    rules.put(
                            row.getObject("mesa", UUID.class),
                            LightRule.of(row.getInt("rules_version"), set.lights()));
                });
        return rules;
    }
}
