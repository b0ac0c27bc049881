package mesa.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mesa.api.Recorded;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Vocabulary;

/** Events as the intake receives them: in the bytes the journal keeps. */
public final class Deliveries {
    private Deliveries() {}

    public static ConsumedRecord of(Recorded recorded) {
        Class<?> type = recorded.event().getClass();
        return new ConsumedRecord(
                recorded.position(),
                recorded.position(),
                recorded.stream(),
                recorded.version(),
                recorded.id(),
                Vocabulary.nameOf(type),
                Vocabulary.versionOf(type),
                recorded.recordedAt(),
                recorded.occurredOn(),
                EventCodec.encode(recorded.event()),
                EventCodec.encodeMetadata(recorded.metadata()),
                null,
                null);
    }

    public static List<ConsumedRecord> of(List<Recorded> journal) {
        return journal.stream().map(Deliveries::of).toList();
    }

    /** Cut into batches of 1 up to a size, at random. */
    public static List<List<ConsumedRecord>> inBatches(
            List<ConsumedRecord> all, int most, Random random) {
        List<List<ConsumedRecord>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(most));
            batches.add(all.subList(from, to));
            from = to;
        }
        return batches;
    }
}
