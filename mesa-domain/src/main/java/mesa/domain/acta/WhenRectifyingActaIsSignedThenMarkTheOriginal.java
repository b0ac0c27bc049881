package mesa.domain.acta;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.acta.ActaCommand.RecordRectification;
import mesa.api.acta.ActaEvent.ActaFullySigned;
import mesa.api.acta.ActaFacts;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** A signed acta says that another clarifies it. */
public final class WhenRectifyingActaIsSignedThenMarkTheOriginal implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof ActaFullySigned e
                ? lookup.facts(e.acta(), ActaFacts.class)
                        .flatMap(ActaFacts::clarifies)
                        .map(o -> Intent.now(new RecordRectification(o, e.acta())))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }
}
