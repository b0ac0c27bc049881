package mesa.command.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import mesa.api.Recorded;
import mesa.api.actor.ActorCommand.WarnOfExpiry;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import org.jspecify.annotations.Nullable;

/** A reaction of the test's own: warns at once, and again when told. */
final class WhenActorIsAccreditedThenWarn implements Reaction {
    final AtomicInteger seen = new AtomicInteger();
    volatile @Nullable Instant again;
    volatile @Nullable RuntimeException failure;

    @Override
    public List<Intent> after(Recorded recorded, Lookup lookup) {
        if (!(recorded.event() instanceof ActorAccredited(var actor, _, _, var until))) {
            return List.of();
        }
        seen.incrementAndGet();
        if (failure != null) {
            throw failure;
        }
        WarnOfExpiry warning = new WarnOfExpiry(actor, Objects.requireNonNull(until));
        return again == null
                ? List.of(Intent.now(warning))
                : List.of(Intent.now(warning), Intent.at(again, warning));
    }
}
