package mesa.query.user;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mesa.query.access.RevocationTimes;
import mesa.query.projection.AsOf;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import mesa.query.projection.Unrestricted;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Reads the register once per user and position: a revocation counts as soon as it is folded. While
 * the register has stopped, or the intake has not caught up for too long, nobody knows who lost a
 * right meanwhile.
 */
@Component
@EnableConfigurationProperties(RevocationSettings.class)
final class RegisteredRevocationTimes implements RevocationTimes {
    private static final int MOST = 10_000;
    private static final long LOOK_NANOS = 1_000_000_000L;

    private final Snapshots snapshots;
    private final PositionSignal signal;
    private final RevocationSettings settings;
    private volatile @Nullable Register register;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * @param inStep whether the register knew all up to the position
     */
    private record Known(@Nullable Instant cutAt, long position, boolean inStep) {}

    /** Whether the register was in step with all other models when it was looked at. */
    private record Register(boolean inStep, long nanos) {}

    RegisteredRevocationTimes(
            Snapshots snapshots, PositionSignal signal, RevocationSettings settings) {
        this.snapshots = snapshots;
        this.signal = signal;
        this.settings = settings;
    }

    @Override
    public boolean current() {
        return signal.caughtUpWithin(settings.revocationsWithin()) && inStep();
    }

    /** Looked up once a second: a model stops and goes on without the position moving. */
    private boolean inStep() {
        Register last = register;
        long now = System.nanoTime();
        if (last == null || now - last.nanos() > LOOK_NANOS) {
            last = snapshots.readLagging(AsOf.NOW, snapshot -> new Register(inStep(snapshot), now));
            register = last;
        }
        return last.inStep();
    }

    private static boolean inStep(Snapshot snapshot) {
        return !snapshot.behind().containsKey(snapshot.table(UserRow.class));
    }

    @Override
    public @Nullable Instant cutAt(String user) {
        if (!user.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        Known last = known.get(user);
        if (last == null || !last.inStep() || last.position() != signal.position()) {
            last =
                    snapshots.readLagging(
                            AsOf.NOW,
                            snapshot ->
                                    new Known(
                                            snapshot.unrestricted(Unrestricted.REVOCATION)
                                                    .find(UserRow.class, UUID.fromString(user))
                                                    .map(UserRow::worthlessUpTo)
                                                    .orElse(null),
                                            snapshot.position(),
                                            inStep(snapshot)));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(user, last);
        }
        return last.cutAt();
    }
}
