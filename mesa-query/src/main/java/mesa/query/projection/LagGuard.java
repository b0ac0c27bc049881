package mesa.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Watches which of the read models that lag behind are read by the statements of a reading. Every
 * statement names its tables through {@link ReadableTables}, so none can read old rows unnoticed.
 */
final class LagGuard {
    private final List<ModelLag> behind;
    private final long position;
    private final boolean allowed;
    private final List<ModelLag> read = new ArrayList<>();

    /**
     * @param position looked at
     * @param allowed whether what lags may be read nevertheless
     */
    LagGuard(List<ModelLag> behind, long position, boolean allowed) {
        this.behind = List.copyOf(behind);
        this.position = position;
        this.allowed = allowed;
    }

    /**
     * A read model is read.
     *
     * @throws ModelStopped when it has not come to the position and that is not allowed
     */
    void reading(String model) {
        for (ModelLag modelLag : behind) {
            if (modelLag.model().equals(model)
                    && modelLag.position() < position
                    && !read.contains(modelLag)) {
                if (!allowed) {
                    throw new ModelStopped(modelLag, position);
                }
                read.add(modelLag);
            }
        }
    }

    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        behind.forEach(one -> all.put(one.model(), one.position()));
        return all;
    }

    List<ModelLag> read() {
        return List.copyOf(read);
    }
}
