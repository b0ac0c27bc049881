package mesa.query.mesa;

import java.time.LocalDate;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaRules;

/**
 * One version of a mesa's rules, the row of {@code mesa_rules}.
 *
 * @param key mesa and number
 * @param from acts of this day and later are judged by it (G6)
 */
public record RulesRow(
        String key, MesaId mesa, int number, LocalDate from, MesaRules rules, String ground) {}
