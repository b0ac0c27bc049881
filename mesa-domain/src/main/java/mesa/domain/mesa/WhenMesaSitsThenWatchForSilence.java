package mesa.domain.mesa;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Recorded;
import mesa.api.mesa.MesaCommand.NoteInactivity;
import mesa.api.mesa.MesaEvent.MesaInstalled;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;

/** Silence is a fact too: a timer runs from every sitting, and is void once the mesa sits again. */
public final class WhenMesaSitsThenWatchForSilence implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {
        if (event.event() instanceof MesaInstalled e) {
            return watch(e.mesa(), event, lookup);
        }
        return event.event() instanceof SessionOpened e
                ? watch(e.mesa(), event, lookup)
                : List.of();
    }

    private static List<Intent> watch(MesaId mesa, Recorded event, Lookup lookup) {
        LocalDate since = event.occurredOn();
        return lookup
                .facts(mesa, MesaFacts.class)
                .flatMap(facts -> facts.rulesOn(since))
                .map(rules ->
                        Intent.at(
                                Due.on(since.plusDays(rules.inactivityDays() + 1L), event),
                                new NoteInactivity(mesa, since)))
                .stream()
                .toList();
    }
}
