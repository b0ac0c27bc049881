package mesa.domain.commitment;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.ExtensionCommand.LapseExtension;
import mesa.api.commitment.ExtensionEvent.ExtensionRequested;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** A request nobody answers lapses with the due date it would have moved. */
public final class WhenExtensionIsAskedThenItMayLapse implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof ExtensionRequested e
                ? lookup.facts(e.commitment(), CommitmentFacts.class)
                        .flatMap(CommitmentFacts::due)
                        .map(due ->
                                Intent.at(
                                        Due.on(due.plusDays(1), event),
                                        new LapseExtension(e.commitment(), due)))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }
}
