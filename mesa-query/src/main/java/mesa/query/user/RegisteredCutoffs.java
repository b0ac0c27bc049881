package mesa.query.user;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mesa.query.access.Cutoffs;
import mesa.query.intake.PositionSignal;
import mesa.query.intake.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the register once per user and position: a revocation counts as soon as it is folded. */
@Component
final class RegisteredCutoffs implements Cutoffs {
    private static final int MOST = 10_000;

    private final Views views;
    private final PositionSignal signal;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(@Nullable Instant cutAt, long position) {}

    RegisteredCutoffs(Views views, PositionSignal signal) {
        this.views = views;
        this.signal = signal;
    }

    @Override
    public @Nullable Instant cutAt(String user) {
        if (!user.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        Known last = known.get(user);
        if (last == null || last.position() != signal.position()) {
            last =
                    views.now(reading ->
                            new Known(
                                    reading.find(UserRow.class, UUID.fromString(user))
                                            .map(UserRow::worthlessUpTo)
                                            .orElse(null),
                                    reading.position()));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(user, last);
        }
        return last.cutAt();
    }
}
