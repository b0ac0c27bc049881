package mesa.command.reaction;

import java.util.List;
import mesa.domain.Reaction;

/**
 * The reactions this platform runs. Each is known by the simple name of its class: one that is
 * renamed begins at the first event again, where its keys no longer protect it.
 */
public record ReactionsInForce(List<Reaction> all) {
    public ReactionsInForce {
        all = List.copyOf(all);
        long names = all.stream().map(ReactionsInForce::nameOf).distinct().count();
        if (names != all.size()) {
            throw new IllegalArgumentException("Two reactions share a name");
        }
    }

    /** Under which its position is stored. */
    static String taskOf(Reaction reaction) {
        return "reaction/" + nameOf(reaction);
    }

    static String nameOf(Reaction reaction) {
        return reaction.getClass().getSimpleName();
    }
}
