package mesa.query.user;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mesa.query.access.Cutoffs;
import mesa.query.intake.AsOf;
import mesa.query.intake.PositionSignal;
import mesa.query.intake.Reading;
import mesa.query.intake.Views;
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
final class RegisteredCutoffs implements Cutoffs {
    private static final int MOST = 10_000;
    private static final long LOOK_NANOS = 1_000_000_000L;

    private final Views views;
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

    RegisteredCutoffs(Views views, PositionSignal signal, RevocationSettings settings) {
        this.views = views;
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
            last = views.readLagging(AsOf.NOW, reading -> new Register(inStep(reading), now));
            register = last;
        }
        return last.inStep();
    }

    private static boolean inStep(Reading reading) {
        return !reading.behind().containsKey(reading.table(UserRow.class));
    }

    @Override
    public @Nullable Instant cutAt(String user) {
        if (!user.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        Known last = known.get(user);
        if (last == null || !last.inStep() || last.position() != signal.position()) {
            last =
                    views.readLagging(
                            AsOf.NOW,
                            reading ->
                                    new Known(
                                            reading.find(UserRow.class, UUID.fromString(user))
                                                    .map(UserRow::worthlessUpTo)
                                                    .orElse(null),
                                            reading.position(),
                                            inStep(reading)));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(user, last);
        }
        return last.cutAt();
    }
}
