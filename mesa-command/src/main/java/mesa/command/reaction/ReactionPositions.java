package mesa.command.reaction;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.command.leader.Lease;
import mesa.command.leader.TaskPositionTable;

/**
 * The stored positions of the reactions. What was merely looked at may be looked at again after a
 * crash, so that is kept only from time to time.
 */
final class ReactionPositions {
    private static final Duration SAVE_EVERY = Duration.ofMillis(200);

    private final TaskPositionTable positions;
    private final Map<String, Long> unsaved = new HashMap<>();
    private long saved = System.nanoTime();

    ReactionPositions(TaskPositionTable positions) {
        this.positions = positions;
    }

    /** A new term begins where the terms before it have come to. */
    void claim(List<ReactionCheckpoint> all, Lease lease) {
        all.forEach(one -> one.done(positions.claim(one.task(), lease.epoch())));
        unsaved.clear();
    }

    void made(List<ReactionCheckpoint> together) {
        together.forEach(one -> unsaved.put(one.task(), one.position()));
    }

    void saveFromTimeToTime(Lease lease) {
        if (!unsaved.isEmpty() && System.nanoTime() - saved >= SAVE_EVERY.toNanos()) {
            save(lease);
        }
    }

    void save(Lease lease) {
        positions.move(unsaved, lease.epoch());
        unsaved.clear();
        saved = System.nanoTime();
    }

    /** How long nothing need be saved, at most so long. */
    Duration untilNext(Duration atMost) {
        return unsaved.isEmpty() ? atMost : SAVE_EVERY;
    }

    /** How far a reaction had come when it was last saved, by whichever node leads. */
    long saved(String task) {
        return positions.position(task);
    }
}
