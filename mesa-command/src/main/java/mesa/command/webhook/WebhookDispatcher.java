package mesa.command.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mesa.command.leader.LeaderElection;
import mesa.command.leader.Lease;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks every subscription through the journal. Each is told in order and one event at a time; the
 * next waits until the receiver has taken this one, so nothing is lost and nothing overtakes.
 * Delivery is at least once: a crash after the receiver's answer tells it again, under the same id.
 */
final class WebhookDispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

    private final Journal journal;
    private final EventsDatabase database;
    private final WebhookTable table;
    private final WebhookSender webhookSender;
    private final LeaderElection leaderElection;

    WebhookDispatcher(
            Journal journal,
            EventsDatabase database,
            WebhookTable table,
            WebhookSender webhookSender,
            WebhookSettings settings) {
        this.journal = journal;
        this.database = database;
        this.table = table;
        this.webhookSender = webhookSender;
        this.leaderElection = new LeaderElection("webhooks", database, settings.term(), this::lead);
    }

    private void lead(Lease lease) throws Exception {
        var codes = new PublishedCodes(journal, database, lease);
        Set<UUID> busy = ConcurrentHashMap.newKeySet();
        // A thread for each receiver: one that is slow delays itself alone.
        try (ExecutorService receivers = Executors.newVirtualThreadPerTaskExecutor()) {
            BooleanSupplier goesOn =
                    () -> lease.holds() && !receivers.isShutdown() && journal.doubt() == null;
            try {
                while (lease.holds()) {
                    long head = journal.head();
                    // Nobody is told what may not be the journal's.
                    boolean sure = journal.doubt() == null;
                    for (Subscription subscription :
                            sure ? table.due(head) : List.<Subscription>of()) {
                        if (busy.add(subscription.id())) {
                            receivers.execute(() -> walk(subscription, goesOn, busy));
                        }
                    }
                    leaderElection.healthy();
                    if (!sure || !advanced(codes)) {
                        journal.awaitHead(head + 1, LOOK_AGAIN);
                    }
                }
            } finally {
                end(receivers);
            }
        }
    }

    private static boolean advanced(PublishedCodes codes) {
        try {
            return codes.advance();
        } catch (RuntimeException e) {
            LOG.warn("The codes of what is published wait at position {}", codes.done(), e);
            return false;
        }
    }

    /** What is being told may end well; what lasts longer is told again by whoever leads next. */
    private static void end(ExecutorService receivers) throws InterruptedException {
        receivers.shutdown();
        if (!receivers.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
            receivers.shutdownNow();
        }
    }

    private void walk(Subscription due, BooleanSupplier goesOn, Set<UUID> busy) {
        try {
            // Read again: while it was busy it may have been moved, postponed, paused or removed.
            Optional<Subscription> still = table.due(due.id());
            if (still.isPresent()) {
                new DeliveryRun(still.get(), journal, table, webhookSender, goesOn).go();
            }
        } catch (InterruptedException e) {
            LOG.debug("Subscription {} was interrupted", due.id());
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Subscription {} waits at position {}", due.id(), due.settled(), e);
        } finally {
            busy.remove(due.id());
        }
    }

    @Override
    public void close() {
        leaderElection.close();
    }
}
