package mesa.command.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.api.contract.AffectedParties;
import mesa.api.contract.CloudEvent;
import mesa.api.contract.PublicEvent;
import mesa.api.webhook.WebhookSubscription;
import org.jspecify.annotations.Nullable;

/**
 * Where an agency wants to be told of what; an empty list means all.
 *
 * @param owner pseudonym of the user who made it
 * @param types of published events, for example {@code ec.mesa.agreement.adopted.v1}
 * @param settled position up to which everything wanted was taken
 * @param attempts made at the event after it
 * @param failing what the last attempt met, if it failed
 * @param generation grows with every verb of its owner
 * @param formerSecret the one before, while receivers may still verify with it
 */
public record Subscription(
        UUID id,
        String owner,
        @Nullable UUID institution,
        String url,
        String secret,
        List<String> types,
        List<UUID> mesas,
        List<UUID> institutions,
        List<Integer> objectives,
        boolean active,
        long settled,
        int attempts,
        Instant nextAt,
        @Nullable String failing,
        long generation,
        @Nullable String formerSecret) {
    /** Those every delivery is signed with, the newest first. */
    List<String> secrets() {
        return formerSecret == null ? List.of(secret) : List.of(secret, formerSecret);
    }

    /** What is answered of it; its secret is not. */
    public WebhookSubscription answered() {
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
                null,
                null,
                null,
                null);
    }

    /** Whether the event is one this subscription asked for, or one everybody is told. */
    public boolean wants(CloudEvent event) {
        return event.data().mesa() == null
                || (types.isEmpty() || types.contains(event.type()))
                        && (mesas.isEmpty() || mesas.contains(event.data().mesa()))
                        && (event.data() instanceof PublicEvent.Withdrawn || concerned(event));
    }

    private boolean concerned(CloudEvent event) {
        return (institutions.isEmpty()
                        || AffectedParties.institutions(event.data()).stream()
                                .anyMatch(institutions::contains))
                && (objectives.isEmpty()
                        || AffectedParties.objectives(event.data()).stream()
                                .anyMatch(objectives::contains));
    }
}
