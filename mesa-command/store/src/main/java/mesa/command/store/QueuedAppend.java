package mesa.command.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** An append waiting for its verdict, its events encoded by the thread that asked. */
final class QueuedAppend {
    /** Only one of the caller and the writer may take it out of the queue. */
    enum Stage {
        QUEUED,
        TAKEN,
        LEFT
    }

    record Encoded(
            short type,
            short revision,
            Instant recordedAt,
            LocalDate occurredOn,
            UUID id,
            byte[] payload,
            byte[] metadata) {
        int bytes() {
            return payload.length + metadata.length;
        }
    }

    final Append append;
    final short streamType;
    final List<Encoded> events;
    final int bytes;
    final CompletableFuture<AppendResult> verdict = new CompletableFuture<>();
    final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    final long since = System.nanoTime();

    QueuedAppend(Append append, short streamType, List<Encoded> events) {
        this.append = append;
        this.streamType = streamType;
        this.events = events;
        this.bytes = events.stream().mapToInt(Encoded::bytes).sum();
    }

    boolean take() {
        return stage.compareAndSet(Stage.QUEUED, Stage.TAKEN);
    }

    boolean leave() {
        return stage.compareAndSet(Stage.QUEUED, Stage.LEFT);
    }

    int version() {
        return (int) append.expectedVersion() + events.size();
    }
}
