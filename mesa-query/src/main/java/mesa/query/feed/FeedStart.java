package mesa.query.feed;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import mesa.http.Fact;
import mesa.http.Problem;
import mesa.http.ProblemType;
import mesa.query.feed.PublishedEventTable.Standing;
import mesa.query.http.BadParameter;
import mesa.query.http.RefusedQuestion;
import mesa.query.projection.PositionSignal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a subscriber goes on. One who has read from a process that is ahead, or from this one
 * before its read models were built anew, names an event that is not here yet: he waits and comes
 * back. Only what can never be here is gone, for a subscriber who hears that begins anew.
 */
@Component
final class FeedStart {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final PublishedEventTable table;
    private final PositionSignal signal;

    FeedStart(PublishedEventTable table, PositionSignal signal) {
        this.table = table;
        this.signal = signal;
    }

    /**
     * The position named by an event's id or its sequence, -1 for the beginning; nothing when an id
     * is unknown and may still come.
     *
     * @throws RefusedQuestion when it is neither, or can never be in the feed
     */
    OptionalLong after(@Nullable String last) {
        if (last == null || last.isBlank() || last.equals("-1")) {
            return OptionalLong.of(-1);
        }
        return last.matches("\\d{1,20}") ? position(last) : event(last);
    }

    private static OptionalLong position(String sequence) {
        String digits = sequence.replaceFirst("^0+(?=.)", "");
        if (digits.length() > 18) {
            throw gone(sequence);
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    private OptionalLong event(String text) {
        UUID id;
        try {
            id = UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new BadParameter("lastEventId", Fact.of(Fact.Kind.EVENT_ID));
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Standing standing = table.find(id);
            if (standing.position() != null) {
                return OptionalLong.of(standing.position());
            }
            if (!standing.mayCome(id)) {
                throw gone(text);
            }
            if (System.nanoTime() > end) {
                return OptionalLong.empty();
            }
            signal.await(standing.reached() + 1, LOOK);
        }
    }

    /**
     * Waits a little until the read models have come to a position.
     *
     * @throws RefusedQuestion when they have not by then
     */
    void await(long position) {
        if (!signal.await(position, PATIENCE)) {
            throw notReached(Long.toString(position));
        }
    }

    RefusedQuestion notReached(String wanted) {
        return new RefusedQuestion(
                Problem.of(ProblemType.POSITION_NOT_REACHED)
                        .with("wanted", wanted)
                        .with("position", signal.position()));
    }

    private static RefusedQuestion gone(String last) {
        return new RefusedQuestion(
                Problem.of(ProblemType.FEED_GONE).with("last", last).with("earliest", 0));
    }
}
