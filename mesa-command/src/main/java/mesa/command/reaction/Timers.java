package mesa.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mesa.command.leader.Lease;
import mesa.command.store.JournalBusy;
import mesa.command.store.JournalUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires what is due. A clock that jumps fires earlier or later, never twice and never not at all:
 * whether a timer has fired is stored, and its command carries its key.
 */
final class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final int AT_ONCE = 200;
    private static final long ASK_AGAIN_NANOS = 1_000_000_000L;

    private final TimerTable table;
    private final IntentDispatcher sender;
    private final ReactionSettings settings;
    private final Clock clock;

    /** When the next one is due, as far as the table was asked; others may have held them since. */
    private Instant next = Instant.MIN;

    private long asked;

    Timers(TimerTable table, IntentDispatcher sender, ReactionSettings settings, Clock clock) {
        this.table = table;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks the table only when one may be due, or has not been asked for a second. */
    void fire(Lease lease) {
        if (clock.instant().isBefore(next) && System.nanoTime() - asked < ASK_AGAIN_NANOS) {
            return;
        }
        List<Timer> due = table.due(clock.instant(), AT_ONCE);
        for (Timer timer : due) {
            if (!lease.holds()) {
                return;
            }
            fire(timer);
        }
        next = table.next().orElse(Instant.MAX);
        asked = System.nanoTime();
    }

    /** The next look asks the table, whatever was known. */
    void forget() {
        next = Instant.MIN;
    }

    private void fire(Timer timer) {
        try {
            sender.send(timer);
            table.fired(timer, clock.instant());
        } catch (JournalBusy | JournalUnavailable outage) {
            throw outage;
        } catch (RuntimeException e) {
            LOG.error("Timer {} could not be fired", timer.key(), e);
            table.failed(
                    timer,
                    String.valueOf(e.getMessage()),
                    clock.instant().plus(settings.retryAtMost()));
        }
    }

    /** How long nothing will be due, at most so long. */
    Duration untilNext(Duration atMost) {
        Instant now = clock.instant();
        if (!next.isAfter(now)) {
            return Duration.ZERO;
        }
        return next.isBefore(now.plus(atMost)) ? Duration.between(now, next) : atMost;
    }
}
