package mesa.api.webhook;

import java.time.Instant;
import java.util.UUID;

/** One attempt as its owner sees it. */
public record DeliveryLogEntry(
        long position, UUID event, int attempt, Instant at, String said, boolean taken) {}
