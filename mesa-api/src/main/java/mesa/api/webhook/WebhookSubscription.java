package mesa.api.webhook;

import java.util.List;
import java.util.UUID;
import mesa.api.Description;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is answered; an empty list means all.
 *
 * @param owner pseudonym of the user who made it
 * @param settled position up to which everything wanted was taken
 */
public record WebhookSubscription(
        UUID id,
        String owner,
        @Nullable UUID institution,
        String url,
        List<String> types,
        List<UUID> mesas,
        List<UUID> institutions,
        List<Integer> objectives,
        boolean active,
        long settled,
        @Description("Failed, at the event after settled.") int attempts,
        @Description("What the last one met.") @Nullable String failing,
        @Description("In the list.") @Nullable List<DeliveryLogEntry> failures,
        @Description("To the verb attempts.") @Nullable List<DeliveryLogEntry> sent,
        @Description("To the verb test.") @Nullable String answer,
        @Description("Answered once, when it is made or rotated.") @Nullable String secret) {
    /** With the attempts that failed. */
    public WebhookSubscription withFailures(List<DeliveryLogEntry> failed) {
        return with(failed, null, null, null);
    }

    /** With the last attempts. */
    public WebhookSubscription withSent(List<DeliveryLogEntry> attempted) {
        return with(null, attempted, null, null);
    }

    /** With what its address answered to a test. */
    public WebhookSubscription withAnswer(String said) {
        return with(null, null, said, null);
    }

    /** With the secret that deliveries are signed with. */
    public WebhookSubscription withSecret(String signing) {
        return with(null, null, null, signing);
    }

    private WebhookSubscription with(
            @Nullable List<DeliveryLogEntry> failed,
            @Nullable List<DeliveryLogEntry> attempted,
            @Nullable String said,
            @Nullable String signing) {
        return new WebhookSubscription(
                id,
                owner,
                institution,
                url,
                types,
                mesas,
                institutions,
                objectives,
                active,
                settled,
                attempts,
                failing,
                failed,
                attempted,
                said,
                signing);
    }
}
