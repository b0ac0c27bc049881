package mesa.query.projection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that only remember which keys they were asked for; what is put stays in here. */
final class PrefetchProbe<R extends Record> implements Rows<R> {
    private final ModelRows<R> rows;
    private final Set<Object> keys = new LinkedHashSet<>();
    private final Map<Object, R> put = new HashMap<>();

    PrefetchProbe(ModelRows<R> rows) {
        this.rows = rows;
    }

    /** Keys that are not in memory. */
    Set<Object> keys() {
        return keys;
    }

    @Override
    public @Nullable R get(Object key) {
        Object plain = RowMapping.plain(key);
        R mine = put.get(plain);
        if (mine != null) {
            return mine;
        }
        ModelRows.Slot<R> slot = rows.known(plain);
        if (slot == null) {
            keys.add(plain);
            return null;
        }
        return slot.row;
    }

    @Override
    public void put(R row) {
        Object key = rows.keyOf(row);
        if (rows.known(key) == null) {
            keys.add(key);
        }
        put.put(key, row);
    }

    @Override
    public void remove(Object key) {
        get(key);
    }

    @Override
    public List<R> where(String component, Object value) {
        return List.of();
    }
}
