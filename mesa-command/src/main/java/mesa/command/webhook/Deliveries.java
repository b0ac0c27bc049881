package mesa.command.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mesa.api.contract.CloudEvent;
import mesa.api.contract.Published;
import mesa.api.wire.Json;
import mesa.command.leader.Leadership;
import mesa.command.leader.Term;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.command.store.RawEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks every subscription through the journal. Each is told in order and one event at a time; the
 * next waits until the receiver has taken this one, so nothing is lost and nothing overtakes.
 * Delivery is at least once: a crash after the receiver's answer tells it again, under the same id.
 */
final class Deliveries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int BATCH = 500;

    private final Journal journal;
    private final WebhookTable table;
    private final Courier courier;
    private final SecureRandom chance = new SecureRandom();
    private final Leadership leadership;

    Deliveries(
            Journal journal,
            EventsDatabase database,
            WebhookTable table,
            Courier courier,
            WebhookSettings settings) {
        this.journal = journal;
        this.table = table;
        this.courier = courier;
        this.leadership = new Leadership("webhooks", database, settings.term(), this::lead);
    }

    private void lead(Term term) throws Exception {
        Set<UUID> busy = ConcurrentHashMap.newKeySet();
        // A thread for each receiver: one that is slow delays itself alone.
        try (ExecutorService receivers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (term.holds()) {
                long head = journal.head();
                for (Subscription subscription : table.due(head)) {
                    if (busy.add(subscription.id())) {
                        receivers.execute(() -> walk(subscription, term, busy));
                    }
                }
                leadership.healthy();
                journal.awaitHead(head + 1, LOOK_AGAIN);
            }
        }
    }

    private void walk(Subscription due, Term term, Set<UUID> busy) {
        try {
            // Read again: while it was busy it may have been moved, paused or removed.
            table.find(due.id()).filter(Subscription::active).ifPresent(s -> walk(s, term));
        } catch (RuntimeException e) {
            LOG.warn("Subscription {} waits at position {}", due.id(), due.settled(), e);
        } finally {
            busy.remove(due.id());
        }
    }

    private void walk(Subscription subscription, Term term) {
        long settled = subscription.settled();
        List<RawEvent> events = journal.read(settled + 1, BATCH);
        int attempts = subscription.attempts();
        for (RawEvent raw : events) {
            Optional<CloudEvent> event =
                    Published.mayBe(raw.type())
                            ? Published.of(raw.decode()).filter(subscription::wants)
                            : Optional.empty();
            if (event.isPresent()) {
                if (settled < raw.position() - 1) {
                    table.settle(subscription.id(), settled, raw.position() - 1);
                    settled = raw.position() - 1;
                }
                if (!term.holds() || !told(subscription, event.get(), attempts + 1)) {
                    return;
                }
                table.settle(subscription.id(), settled, raw.position());
                settled = raw.position();
                attempts = 0;
            }
        }
        if (!events.isEmpty() && settled < events.getLast().position()) {
            table.settle(subscription.id(), settled, events.getLast().position());
        }
    }

    private boolean told(Subscription subscription, CloudEvent event, int attempt) {
        byte[] body = Json.MAPPER.writeValueAsBytes(event);
        Attempt what =
                courier.tell(
                        subscription.url(), subscription.secret(), event.id().toString(), body);
        table.attempted(subscription.id(), event.position(), event.id(), attempt, what);
        if (what.taken()) {
            return true;
        }
        if (what.gone()) {
            table.stop(subscription.id(), what.said());
            return false;
        }
        Retries.after(attempt, what.retryAfter(), chance)
                .ifPresentOrElse(
                        by -> table.postpone(subscription.id(), attempt, by, what.said()),
                        () -> table.stop(subscription.id(), what.said()));
        return false;
    }

    @Override
    public void close() {
        leadership.close();
    }
}
