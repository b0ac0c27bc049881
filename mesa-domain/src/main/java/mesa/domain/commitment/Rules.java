package mesa.domain.commitment;

import java.time.LocalDate;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaRules;
import mesa.domain.Lookup;
import mesa.domain.WorkingDays;

/** The rules of the mesa that hold on the date of an act (G6). */
final class Rules {
    private Rules() {}

    static MesaRules on(LocalDate date, MesaId mesa, Lookup lookup) {
        // Commitments of editions older than the mesa's first rules follow the usual ones.
        return lookup.facts(mesa, MesaFacts.class)
                .flatMap(facts -> facts.rulesOn(date))
                .orElseGet(MesaRules::usual);
    }

    static LocalDate workingDaysAfter(LocalDate from, int days, MesaRules rules) {
        return WorkingDays.without(rules.notice().alsoNonWorking()).after(from, days);
    }
}
