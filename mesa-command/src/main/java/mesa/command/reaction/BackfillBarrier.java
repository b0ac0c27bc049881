package mesa.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;

/**
 * Lets the past be recorded in its order: before an act of a certain instant everything that
 * follows from earlier ones has happened, timers due until then included and later ones not.
 */
public final class BackfillBarrier {
    /** A recorder that is gone holds timers up no longer than this. */
    private static final Duration HOLD = Duration.ofSeconds(60);

    private final Reactions reactions;
    private final Journal journal;
    private final TimerHoldTable holds;
    private final Clock clock;

    BackfillBarrier(Reactions reactions, Journal journal, EventsDatabase database, Clock clock) {
        this.reactions = reactions;
        this.journal = journal;
        this.holds = new TimerHoldTable(database);
        this.clock = clock;
    }

    /**
     * @param owner of the hold on later timers: one for everything that is recorded together
     * @return false when it did not settle in time; nothing is wrong then, only later
     */
    public boolean until(String owner, Instant act, Duration patience) throws InterruptedException {
        holds.hold(owner, act, HOLD);
        return settled(act, patience);
    }

    /** The owner's past is recorded: timers may fire up to now again, unless others hold them. */
    public boolean done(String owner, Duration patience) throws InterruptedException {
        holds.release(owner);
        return settled(clock.instant(), patience);
    }

    private boolean settled(Instant until, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - end < 0) {
            long head = journal.head();
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            if (!reactions.awaitDone(head, left)) {
                return false;
            }
            // Asked in this order: a timer that fires moves the head before it counts as fired.
            if (reactions.timers().due(until, 1).isEmpty() && journal.head() == head) {
                return true;
            }
            reactions.wake();
            Thread.sleep(1);
        }
        return false;
    }
}
