package mesa.query.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Records told apart by their positions.
 *
 * @param fresh those that follow, one after the other
 * @param repeated those that are known
 * @param missing the position that has to come before others that came; -1 for none. What came too
 *     early is not kept: it comes again when the topic is filled.
 */
record Order(List<Received> fresh, List<Received> repeated, long missing) {
    static Order after(long position, List<Received> batch) {
        List<Received> fresh = new ArrayList<>(batch.size());
        List<Received> repeated = new ArrayList<>();
        long last = position;
        boolean early = false;
        for (Received record : batch) {
            if (record.position() == last + 1) {
                fresh.add(record);
                last++;
                early = false;
            } else if (record.position() > last) {
                early = true;
            } else {
                repeated.add(record);
            }
        }
        return new Order(fresh, repeated, early ? last + 1 : -1);
    }
}
