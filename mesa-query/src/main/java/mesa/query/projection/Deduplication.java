package mesa.query.projection;

import java.util.ArrayList;
import java.util.List;
import mesa.api.wire.AbandonedPositions;

/**
 * Records told apart by their positions.
 *
 * @param fresh those that follow, one after the other
 * @param repeated those that are known
 * @param missing the position that has to come before others that came; -1 for none. What came too
 *     early is not kept: it comes again when the topic is filled.
 */
record Deduplication(List<ConsumedRecord> fresh, List<ConsumedRecord> repeated, long missing) {
    /**
     * @param abandoned positions at which nothing is fresh and nothing known any more
     */
    static Deduplication after(
            long position, List<ConsumedRecord> batch, AbandonedPositions abandoned) {
        List<ConsumedRecord> fresh = new ArrayList<>(batch.size());
        List<ConsumedRecord> repeated = new ArrayList<>();
        long last = position;
        boolean early = false;
        for (ConsumedRecord record : batch) {
            if (abandoned.contains(record.position())) {
                continue;
            }
            if (record.position() == abandoned.after(last)) {
                fresh.add(record);
                last = record.position();
                early = false;
            } else if (record.position() > last) {
                early = true;
            } else {
                repeated.add(record);
            }
        }
        return new Deduplication(fresh, repeated, early ? abandoned.after(last) : -1);
    }
}
