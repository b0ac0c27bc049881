package mesa.command.reaction;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mesa.api.Recorded;
import mesa.command.dispatch.JournalLookup;
import mesa.command.leader.LeaderElection;
import mesa.command.leader.Lease;
import mesa.command.leader.TaskPositionTable;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.command.store.JournalBusy;
import mesa.command.store.JournalUnavailable;
import mesa.command.store.RawEvent;
import mesa.domain.Reaction.Intent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows every event to every reaction, in order, on one node at a time. What is asked for at once
 * is sent before the position moves and what is asked for later is stored as a timer with it; both
 * are named by reaction, position and place, so that nothing happens twice when a leader begins
 * again. A reaction that throws stands still, loudly, and is tried again; the others go on.
 */
public final class Reactions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration IN_DOUBT = Duration.ofMillis(20);

    private final Journal journal;
    private final JournalLookup lookup;
    private final ReactionPositions reactionPositions;
    private final TimerTable timers;
    private final Timers firing;
    private final IntentDispatcher sender;
    private final ReactionsInForce inForce;
    private final ReactionSettings settings;
    private final LeaderElection leaderElection;
    private final PollPacing pollPacing;
    private volatile List<ReactionCheckpoint> standings = List.of();

    Reactions(
            Journal journal,
            EventsDatabase database,
            JournalLookup lookup,
            IntentDispatcher sender,
            ReactionsInForce inForce,
            ReactionSettings settings,
            Clock clock) {
        this.journal = journal;
        this.lookup = lookup;
        this.reactionPositions = new ReactionPositions(new TaskPositionTable(database));
        this.timers = new TimerTable(database);
        this.sender = sender;
        this.firing = new Timers(timers, sender, settings, clock);
        this.inForce = inForce;
        this.settings = settings;
        this.pollPacing = new PollPacing(journal);
        this.leaderElection =
                new LeaderElection("reactions", database, settings.term(), this::lead);
    }

    private void lead(Lease lease) throws Exception {
        List<ReactionCheckpoint> all = new ArrayList<>();
        inForce.all().forEach(reaction -> all.add(new ReactionCheckpoint(reaction, -1)));
        reactionPositions.claim(all, lease);
        standings = List.copyOf(all);
        firing.forget();
        while (lease.holds()) {
            if (journal.doubt() != null) {
                // Nothing could be stored: what follows from an event waits.
                Thread.sleep(IN_DOUBT);
                continue;
            }
            long front =
                    all.stream()
                            .mapToLong(ReactionCheckpoint::position)
                            .max()
                            .orElse(Long.MAX_VALUE - 1);
            if (!behind(all, front) && pollPacing.until(front + 1, lease, untilNext())) {
                firing.forget();
            }
            long begin = System.nanoTime();
            goOn(lease, all, front);
            firing.fire(lease);
            reactionPositions.saveFromTimeToTime(lease);
            leaderElection.healthy();
            pollPacing.pace(begin);
        }
    }

    private Duration untilNext() {
        return firing.untilNext(reactionPositions.untilNext(LOOK_AGAIN));
    }

    /** Looks for due timers at once instead of within a second. */
    void wake() {
        pollPacing.wake();
    }

    private static boolean behind(List<ReactionCheckpoint> all, long front) {
        return all.stream().anyMatch(one -> one.position() < front && one.ready());
    }

    private void goOn(Lease lease, List<ReactionCheckpoint> all, long front) {
        pass(lease, all.stream().filter(one -> one.position() == front && one.ready()).toList());
        // One that was left behind catches up alone, a batch at a time, and holds nobody up.
        all.stream()
                .filter(one -> one.position() < front && one.ready())
                .forEach(one -> pass(lease, List.of(one)));
    }

    private void pass(Lease lease, List<ReactionCheckpoint> together) {
        if (together.isEmpty()) {
            return;
        }
        List<RawEvent> events = journal.read(together.getFirst().position() + 1, settings.batch());
        if (events.isEmpty()) {
            return;
        }
        List<Timer> later = new ArrayList<>();
        for (RawEvent raw : events) {
            if (!lease.holds()) {
                break;
            }
            // What was given up is passed over, wherever in it a reaction stood.
            List<ReactionCheckpoint> here =
                    together.stream()
                            .filter(one ->
                                    one.position() >= raw.before()
                                            && one.position() < raw.position())
                            .toList();
            if (raw.isOfDomain()) {
                Recorded event = raw.decode();
                here.forEach(one -> react(one, event, later));
            } else {
                here.forEach(one -> one.done(raw.position()));
            }
        }
        reactionPositions.made(together);
        if (!later.isEmpty()) {
            timers.inTransaction(() -> {
                later.forEach(timers::add);
                reactionPositions.save(lease);
            });
            firing.forget();
        }
    }

    private void react(ReactionCheckpoint one, Recorded event, List<Timer> later) {
        try {
            List<Intent> intents = one.reaction.after(event, lookup);
            List<Timer> mine = new ArrayList<>();
            for (int i = 0; i < intents.size(); i++) {
                Intent intent = intents.get(i);
                if (intent.due() == null) {
                    sender.send(one.name, event, i, intent.command());
                } else {
                    mine.add(Timer.of(one.name, event, i, intent));
                }
            }
            later.addAll(mine);
            one.done(event.position());
            one.recovered();
        } catch (JournalBusy | JournalUnavailable outage) {
            // Nobody's fault here: everything begins again at the stored positions.
            throw outage;
        } catch (RuntimeException e) {
            LOG.error("{} stands still at position {}", one.name, event.position(), e);
            one.failed(e, settings);
        }
    }

    /**
     * Waits until everything that follows at once from the events up to a position is done; false
     * when the time was over first. A reaction that stands still is not waited for.
     */
    public boolean awaitDone(long position, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (done() < position) {
            if (System.nanoTime() - until >= 0) {
                return false;
            }
            Thread.sleep(1);
        }
        return true;
    }

    private long done() {
        return leaderElection.leads()
                ? standings.stream()
                        .filter(one -> one.failure() == null)
                        .mapToLong(ReactionCheckpoint::position)
                        .min()
                        .orElse(Long.MAX_VALUE)
                : inForce.all().stream()
                        .mapToLong(r -> reactionPositions.saved(ReactionsInForce.taskOf(r)))
                        .min()
                        .orElse(Long.MAX_VALUE);
    }

    /** Whether this node is the one that reacts. */
    public boolean leads() {
        return leaderElection.leads();
    }

    List<ReactionCheckpoint> standings() {
        return standings;
    }

    @Nullable Throwable failure() {
        return leaderElection.failure();
    }

    TimerTable timers() {
        return timers;
    }

    @Override
    public void close() {
        pollPacing.close();
        leaderElection.close();
    }
}
