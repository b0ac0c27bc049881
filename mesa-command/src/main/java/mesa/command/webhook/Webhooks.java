package mesa.command.webhook;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.contract.WebhookSignature;
import mesa.api.webhook.Acknowledgement;
import mesa.api.webhook.DeliveryLogEntry;
import mesa.api.webhook.SubscriptionRequest;
import mesa.api.webhook.TestEvent;
import mesa.api.wire.Json;
import mesa.command.store.Journal;
import mesa.http.Fact;

/** What agencies ask of webhooks. Each sees its own; the secretariat and administrators see all. */
public final class Webhooks {
    private final WebhookTable table;
    private final AcknowledgementTable acknowledgements;
    private final Journal journal;
    private final WebhookSender webhookSender;
    private final WebhookSettings settings;
    private final SecureRandom chance = new SecureRandom();

    Webhooks(
            WebhookTable table,
            AcknowledgementTable acknowledgements,
            Journal journal,
            WebhookSender webhookSender,
            WebhookSettings settings) {
        this.table = table;
        this.acknowledgements = acknowledgements;
        this.journal = journal;
        this.webhookSender = webhookSender;
        this.settings = settings;
    }

    /** A position beyond what is sent next: going on there would pass over what lies between. */
    public static final class BeyondNext extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long next;

        BeyondNext(long next) {
            super("Beyond the next, " + next);
            this.next = next;
        }

        /** The last position at which it may begin. */
        public long next() {
            return next;
        }
    }

    /** Why a wish cannot be fulfilled. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Fact why;

        Refused(Fact why) {
            super(why.toString());
            this.why = why;
        }

        public Fact why() {
            return why;
        }
    }

    /**
     * Subscribes; the answer's secret is shown this once.
     *
     * @throws Refused when the address may not be called, there are too many, or nothing could be
     *     at the position yet
     */
    public Subscription subscribe(SubscriptionRequest subscriptionRequest, Caller by) {
        String refusal = SsrfGuard.refusal(subscriptionRequest.url(), settings.anywhere());
        if (refusal != null) {
            throw new Refused(why(refusal));
        }
        if (own(by).size() >= settings.most()) {
            throw new Refused(Fact.of(Fact.Kind.WEBHOOKS_FULL, settings.most()));
        }
        long head = journal.head();
        var subscription =
                new Subscription(
                        UUID.randomUUID(),
                        by.user(),
                        by.institution(),
                        subscriptionRequest.url(),
                        secret(),
                        SubscriptionRequest.all(subscriptionRequest.types()),
                        SubscriptionRequest.all(subscriptionRequest.mesas()),
                        SubscriptionRequest.all(subscriptionRequest.institutions()),
                        SubscriptionRequest.all(subscriptionRequest.objectives()),
                        true,
                        subscriptionRequest.from() == null
                                ? head
                                : before(subscriptionRequest.from(), head),
                        0,
                        Instant.EPOCH,
                        null,
                        0,
                        null);
        table.add(subscription);
        return subscription;
    }

    /** What the caller may see. */
    public List<Subscription> visible(Caller by) {
        return sees(by) ? table.all() : own(by);
    }

    /** One of them. */
    public Optional<Subscription> find(UUID id, Caller by) {
        return table.find(id).filter(s -> s.owner().equals(by.user()) || sees(by));
    }

    /** Whether the caller may do more than see it. */
    public boolean changes(Subscription subscription, Caller by) {
        return subscription.owner().equals(by.user()) || by.is(Role.ADMIN);
    }

    /** The last attempts, newest first. */
    public List<DeliveryLogEntry> attempts(Subscription subscription, boolean onlyFailures) {
        return table.last(subscription.id(), onlyFailures);
    }

    /** Sends a signed word that is no event; what the receiver answered. */
    public String test(Subscription subscription) {
        String id = "test_" + UUID.randomUUID();
        byte[] body = Json.MAPPER.writeValueAsBytes(TestEvent.of(id));
        try {
            return webhookSender.tell(subscription.url(), subscription.secrets(), id, body).said();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** Goes on where it stopped; as all that change it, answers it as it is then. */
    public Optional<Subscription> resume(UUID id) {
        return table.resume(id);
    }

    /**
     * Begins again at a position.
     *
     * @throws Refused when it is no position
     * @throws BeyondNext when what lies before it has not been sent yet
     */
    public Optional<Subscription> replay(UUID id, long from) {
        if (from < 0) {
            throw new Refused(Fact.of(Fact.Kind.POSITION));
        }
        Optional<Subscription> replayed = table.replay(id, from - 1);
        if (replayed.isEmpty()) {
            table.find(id)
                    .ifPresent(waiting -> {
                        throw new BeyondNext(waiting.settled() + 1);
                    });
        }
        return replayed;
    }

    /** Sends nothing for now. */
    public Optional<Subscription> pause(UUID id) {
        return table.pause(id);
    }

    /** A new secret, shown this once; for a day deliveries carry the former's signature as well. */
    public Optional<Subscription> rotate(UUID id) {
        return table.rotate(id, secret());
    }

    /** Ends it; who has received what stays known. */
    public Optional<Subscription> remove(UUID id) {
        return table.remove(id);
    }

    /** The caller has processed everything up to a position. */
    public void acknowledge(long position, Caller by) {
        if (position < 0 || position > journal.head()) {
            throw new Refused(Fact.of(Fact.Kind.FROM_TO, 0, journal.head()));
        }
        acknowledgements.put(by.user(), by.institution(), position);
    }

    /** Who has the event at a position; the caller's own word unless they see all. */
    public List<Acknowledgement> receipts(long position, Caller by) {
        return seen(acknowledgements.of(position), by);
    }

    /** Who has what was published under the code of an agreement, a commitment or an acta. */
    public List<Acknowledgement> receipts(String code, Caller by) {
        return seen(acknowledgements.of(code), by);
    }

    private static List<Acknowledgement> seen(List<Acknowledgement> receipts, Caller by) {
        return receipts.stream()
                .filter(r -> sees(by) || r.agency().equals(by.user()) || ofTheSame(by, r))
                .toList();
    }

    /** The position everything before which is taken for told. */
    private static long before(long from, long head) {
        // One more would pass over what is stored next.
        if (from < 0 || from > head + 1) {
            throw new Refused(Fact.of(Fact.Kind.FROM_TO, 0, head + 1));
        }
        return from - 1;
    }

    private static Fact why(String refusal) {
        return Fact.of(
                switch (refusal) {
                    case SsrfGuard.NOT_HTTPS -> Fact.Kind.NOT_HTTPS;
                    case SsrfGuard.NOT_PUBLIC -> Fact.Kind.NOT_PUBLIC;
                    default -> Fact.Kind.NOT_AN_ADDRESS;
                });
    }

    private String secret() {
        byte[] key = new byte[32];
        chance.nextBytes(key);
        return WebhookSignature.secret(key);
    }

    private List<Subscription> own(Caller by) {
        return table.all().stream().filter(s -> s.owner().equals(by.user())).toList();
    }

    private static boolean ofTheSame(Caller by, Acknowledgement acknowledgement) {
        return by.institution() != null && by.institution().equals(acknowledgement.institution());
    }

    private static boolean sees(Caller by) {
        return by.is(Role.SECRETARIAT) || by.is(Role.ADMIN) || by.is(Role.AUDITOR);
    }
}
