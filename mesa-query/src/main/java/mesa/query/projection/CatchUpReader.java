package mesa.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import mesa.api.wire.AbandonedPositions;

/**
 * Reads the topic for models that are behind, never further than the models in step have come, so
 * that both can meet at one position.
 */
final class CatchUpReader implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final int PATIENCE = 60;

    private final JournalConsumer journalConsumer;
    private final ProjectionGroup leaders;
    private final BooleanSupplier closed;
    private final List<ConsumedRecord> ahead = new ArrayList<>();
    private final AbandonedPositions abandoned;
    private long position;

    CatchUpReader(
            JournalConsumer journalConsumer,
            ProjectionGroup leaders,
            long position,
            BooleanSupplier closed) {
        this.journalConsumer = journalConsumer;
        this.leaders = leaders;
        this.position = position;
        this.closed = closed;
        this.abandoned = leaders.abandoned();
    }

    /** How many events lie between what was handed out and the models in step. */
    long distance() {
        return leaders.checkpoint().position() - position;
    }

    /**
     * The next records, at least one.
     *
     * @throws IllegalStateException when the topic does not give what the models in step have read,
     *     or some of what was handed out was given up meanwhile
     */
    List<ConsumedRecord> next() {
        if (!abandoned.equals(leaders.abandoned())) {
            throw new IllegalStateException("The journal has given up events that were folded");
        }
        for (int i = 0; i < PATIENCE && !closed.getAsBoolean(); i++) {
            if (ahead.isEmpty()) {
                ahead.addAll(
                        Deduplication.after(position, ours(journalConsumer.poll(WAIT)), abandoned)
                                .fresh());
            }
            long limit = leaders.checkpoint().position();
            List<ConsumedRecord> reachable =
                    List.copyOf(ahead.stream().takeWhile(r -> r.position() <= limit).toList());
            if (!reachable.isEmpty()) {
                ahead.subList(0, reachable.size()).clear();
                position = reachable.getLast().position();
                return reachable;
            }
        }
        throw new IllegalStateException(
                closed.getAsBoolean()
                        ? "Stopped while catching up at position " + position
                        : "The topic gives nothing after position " + position);
    }

    /** What the models in step have set aside is none of ours either. */
    private List<ConsumedRecord> ours(PollResult pollResult) {
        return pollResult.records().stream().filter(leaders::isOurs).toList();
    }

    @Override
    public void close() {
        journalConsumer.close();
    }
}
