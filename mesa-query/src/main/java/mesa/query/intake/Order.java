package mesa.query.intake;

import java.util.ArrayList;
import java.util.List;

/** Keeps only what is new, and notices what is missing. */
final class Order {
    private Order() {}

    /**
     * The records after a position; repeats, whole batches or single ones, are dropped.
     *
     * @throws Gap when a position is missing
     */
    static List<Received> after(long position, List<Received> batch) {
        List<Received> fresh = new ArrayList<>(batch.size());
        long last = position;
        for (Received record : batch) {
            if (record.position() > last + 1) {
                throw new Gap(last + 1, record.position());
            }
            if (record.position() == last + 1) {
                fresh.add(record);
                last++;
            }
        }
        return fresh;
    }
}
