package mesa.command.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.contract.WebhookSignature;
import mesa.api.wire.Json;
import mesa.command.store.Journal;
import org.jspecify.annotations.Nullable;

/** What agencies ask of webhooks. Each sees its own; the secretariat and administrators see all. */
public final class Webhooks {
    private final WebhookTable table;
    private final AcknowledgementTable acknowledgements;
    private final Journal journal;
    private final Courier courier;
    private final WebhookSettings settings;
    private final SecureRandom chance = new SecureRandom();

    Webhooks(
            WebhookTable table,
            AcknowledgementTable acknowledgements,
            Journal journal,
            Courier courier,
            WebhookSettings settings) {
        this.table = table;
        this.acknowledgements = acknowledgements;
        this.journal = journal;
        this.courier = courier;
        this.settings = settings;
    }

    /** What is wanted; an empty list means all. */
    public record Wish(
            String url,
            List<String> types,
            List<UUID> mesas,
            List<UUID> institutions,
            List<Integer> objectives,
            @Nullable Long from) {}

    /** Why a wish cannot be fulfilled. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Subscribes; the answer's secret is shown this once.
     *
     * @throws Refused when the address may not be called, or there are too many
     */
    public Subscription subscribe(Wish wish, Caller by) {
        String refusal = Target.refusal(wish.url(), settings.anywhere());
        if (refusal != null) {
            throw new Refused(refusal);
        }
        if (own(by).size() >= settings.most()) {
            throw new Refused("at most " + settings.most());
        }
        byte[] key = new byte[32];
        chance.nextBytes(key);
        var subscription =
                new Subscription(
                        UUID.randomUUID(),
                        by.user(),
                        by.institution(),
                        wish.url(),
                        WebhookSignature.secret(key),
                        wish.types(),
                        wish.mesas(),
                        wish.institutions(),
                        wish.objectives(),
                        true,
                        wish.from() == null ? journal.head() : wish.from() - 1,
                        0,
                        Instant.EPOCH,
                        null);
        table.add(subscription);
        return subscription;
    }

    /** What the caller may see. */
    public List<Subscription> visible(Caller by) {
        return sees(by) ? table.all() : own(by);
    }

    public Optional<Subscription> find(UUID id, Caller by) {
        return table.find(id).filter(s -> s.owner().equals(by.user()) || sees(by));
    }

    /** The last attempts, newest first. */
    public List<Told> attempts(Subscription subscription, boolean onlyFailures) {
        return table.last(subscription.id(), onlyFailures);
    }

    /** Sends a signed word that is no event; what the receiver answered. */
    public String test(Subscription subscription) {
        String id = "test_" + UUID.randomUUID();
        byte[] body =
                Json.MAPPER
                        .createObjectNode()
                        .put("specversion", "1.0")
                        .put("id", id)
                        .put("source", "/mesa")
                        .put("type", "ec.mesa.test.v1")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        return courier.tell(subscription.url(), subscription.secret(), id, body).said();
    }

    /** Goes on where it stopped, or begins again at a position. */
    public void resume(Subscription subscription, @Nullable Long from) {
        table.resume(subscription.id(), from == null ? subscription.settled() : from - 1);
    }

    public void pause(Subscription subscription) {
        table.stop(subscription.id(), "paused");
    }

    public void remove(Subscription subscription) {
        table.remove(subscription.id());
    }

    /** The caller has processed everything up to a position. */
    public void acknowledge(long position, Caller by) {
        if (position < 0 || position > journal.head()) {
            throw new Refused("0 to " + journal.head());
        }
        acknowledgements.put(by.user(), by.institution(), position);
    }

    /** Who has received everything up to a position; the caller's own word unless they see all. */
    public List<Receipt> receipts(long position, Caller by) {
        return acknowledgements.upTo(position).stream()
                .filter(r -> sees(by) || r.agency().equals(by.user()) || ofTheSame(by, r))
                .toList();
    }

    private List<Subscription> own(Caller by) {
        return table.all().stream().filter(s -> s.owner().equals(by.user())).toList();
    }

    private static boolean ofTheSame(Caller by, Receipt receipt) {
        return by.institution() != null && by.institution().equals(receipt.institution());
    }

    private static boolean sees(Caller by) {
        return by.is(Role.SECRETARIAT) || by.is(Role.ADMIN) || by.is(Role.AUDITOR);
    }
}
