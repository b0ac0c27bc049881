package mesa.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mesa.command.leader.Term;
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

    private final TimerTable table;
    private final IntentSender sender;
    private final ReactionSettings settings;
    private final Clock clock;

    Timers(TimerTable table, IntentSender sender, ReactionSettings settings, Clock clock) {
        this.table = table;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    void fire(Term term) {
        List<Timer> due = table.due(clock.instant(), AT_ONCE);
        for (Timer timer : due) {
            if (!term.holds()) {
                return;
            }
            fire(timer);
        }
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
        Optional<Instant> next = table.next();
        if (next.isEmpty()) {
            return atMost;
        }
        Duration left = Duration.between(clock.instant(), next.get());
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(atMost) < 0 ? left : atMost;
    }
}
