package mesa.query.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Reads the topic for models that are behind, never further than the models in step have come, so
 * that both can meet at one position.
 */
final class Chase implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final int PATIENCE = 60;

    private final Topic topic;
    private final Lockstep leaders;
    private final BooleanSupplier closed;
    private final List<Received> ahead = new ArrayList<>();
    private long position;

    Chase(Topic topic, Lockstep leaders, long position, BooleanSupplier closed) {
        this.topic = topic;
        this.leaders = leaders;
        this.position = position;
        this.closed = closed;
    }

    /** How many events lie between what was handed out and the models in step. */
    long distance() {
        return leaders.point().position() - position;
    }

    /**
     * The next records, at least one.
     *
     * @throws IllegalStateException when the topic does not give what the models in step have read
     */
    List<Received> next() {
        for (int i = 0; i < PATIENCE && !closed.getAsBoolean(); i++) {
            if (ahead.isEmpty()) {
                ahead.addAll(Order.after(position, ours(topic.poll(WAIT))).fresh());
            }
            long limit = leaders.point().position();
            List<Received> reachable =
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
    private List<Received> ours(Polled polled) {
        return polled.records().stream().filter(leaders::isOurs).toList();
    }

    @Override
    public void close() {
        topic.close();
    }
}
