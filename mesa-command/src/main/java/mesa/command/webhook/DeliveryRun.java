package mesa.command.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mesa.api.contract.CloudEvent;
import mesa.api.wire.Json;
import mesa.command.store.Journal;
import mesa.command.store.PublishedHistory;
import mesa.command.store.RawEvent;

/**
 * One subscription's way through the journal, until the end is reached, the receiver fails or
 * somebody changes the subscription.
 */
final class DeliveryRun {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BATCH = 500;

    private final Subscription subscription;
    private final Journal journal;
    private final PublishedHistory published;
    private final WebhookTable table;
    private final WebhookSender webhookSender;
    private final BooleanSupplier goesOn;
    private long settled;
    private int attempts;

    /**
     * @param goesOn false once this node should tell nobody any more
     */
    DeliveryRun(
            Subscription subscription,
            Journal journal,
            WebhookTable table,
            WebhookSender webhookSender,
            BooleanSupplier goesOn) {
        this.subscription = subscription;
        this.journal = journal;
        this.published = new PublishedHistory(journal);
        this.table = table;
        this.webhookSender = webhookSender;
        this.goesOn = goesOn;
        this.settled = subscription.settled();
        this.attempts = subscription.attempts();
    }

    /**
     * @throws InterruptedException while a receiver was told; nothing is held against it
     */
    void go() throws InterruptedException {
        List<RawEvent> events;
        do {
            events = journal.read(settled + 1, BATCH);
            if (events.isEmpty() || !past(events)) {
                return;
            }
        } while (events.size() == BATCH);
    }

    private boolean past(List<RawEvent> events) throws InterruptedException {
        for (RawEvent raw : events) {
            Optional<CloudEvent> event = wanted(raw);
            if (event.isPresent()) {
                boolean taken =
                        settle(raw.position() - 1) && told(event.get()) && settle(raw.position());
                if (!taken) {
                    return false;
                }
            }
        }
        return settle(events.getLast().position());
    }

    private Optional<CloudEvent> wanted(RawEvent raw) {
        return published.today(raw).filter(subscription::wants);
    }

    private boolean settle(long position) {
        if (position == settled) {
            return true;
        }
        boolean unchanged = table.settle(subscription, settled, position);
        settled = position;
        attempts = 0;
        return unchanged;
    }

    private boolean told(CloudEvent event) throws InterruptedException {
        if (!goesOn.getAsBoolean() || !table.unchanged(subscription, settled)) {
            return false;
        }
        int attempt = attempts + 1;
        DeliveryAttempt what =
                webhookSender.tell(
                        subscription.url(),
                        subscription.secrets(),
                        event.id().toString(),
                        Json.MAPPER.writeValueAsBytes(event));
        if (!what.taken() && !goesOn.getAsBoolean()) {
            // Whoever delivers now makes attempts of its own.
            return false;
        }
        table.attempted(subscription.id(), event.position(), event.id(), attempt, what);
        if (!what.taken()) {
            failed(attempt, what);
        }
        return what.taken();
    }

    private void failed(int attempt, DeliveryAttempt what) {
        Optional<Duration> pause =
                what.gone() ? Optional.empty() : Retries.after(attempt, what.retryAfter(), CHANCE);
        if (pause.isPresent()) {
            table.postpone(subscription, settled, attempt, pause.get(), what.said());
        } else {
            table.stop(subscription, settled, what.said());
        }
    }
}
