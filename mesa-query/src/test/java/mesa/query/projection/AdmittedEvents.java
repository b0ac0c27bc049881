package mesa.query.projection;

import java.util.ArrayList;
import java.util.List;
import mesa.api.Recorded;
import mesa.api.wire.RandomEvents;

/**
 * Random events of every type, of which those are left out that speak of something that never
 * began: a report accepted that nobody made. The rules refuse these, and a read model may stop. A
 * fold that fails in any other way is a defect, and is not left out.
 */
public final class AdmittedEvents {
    private AdmittedEvents() {}

    /** So many, at positions from this one on, in so many streams of each feature. */
    public static List<Recorded> of(long seed, int streams, int count, long position) {
        RandomEvents random = new RandomEvents(seed, streams);
        List<FoldedRows<?>> models = new ArrayList<>();
        AllReadModels.made()
                .forEach(model -> models.add(new FoldedRows<>(model, Integer.MAX_VALUE)));
        List<Recorded> admitted = new ArrayList<>();
        while (admitted.size() < count) {
            Recorded next = random.next(position + admitted.size());
            if (isFolded(Deliveries.of(next), models)) {
                random.took(next);
                admitted.add(next);
            }
        }
        return admitted;
    }

    private static boolean isFolded(ConsumedRecord record, List<FoldedRows<?>> models) {
        for (int i = 0; i < models.size(); i++) {
            if (!models.get(i).tries(record)) {
                models.subList(0, i).forEach(rows -> rows.undo(record));
                return false;
            }
        }
        models.forEach(FoldedRows::write);
        return true;
    }
}
