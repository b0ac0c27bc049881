package mesa.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The open rows of one model in memory, and what has changed since they were last written. Every
 * version is kept, also those that open and close within one batch, so that the rows do not depend
 * on how the events were cut into batches.
 */
final class ModelRows<R extends Record> implements Rows<R> {
    /** What is known of one key; {@code row} null means that there is no such row. */
    static final class Slot<R extends Record> {
        final Object key;
        @Nullable R row;
        long from;
        boolean stored;

        Slot(Object key) {
            this.key = key;
        }
    }

    /** Where rows come from that are not in memory. */
    interface Source<R extends Record> {
        void load(Collection<Object> keys, ModelRows<R> into);

        void loadWhere(RowMapping.Column column, Object value, ModelRows<R> into);
    }

    /** One version to insert. */
    record Version<R extends Record>(R row, long from, long to) {}

    private record Before<R extends Record>(
            Slot<R> slot, @Nullable R row, long from, boolean stored) {}

    private record Index(RowMapping.Column column, Map<Object, Set<Object>> keys) {}

    private record Asked(String component, Object value) {}

    private final RowMapping<R> rowMapping;
    private final boolean appendOnly;
    private final Source<R> source;
    private final Map<String, Index> indexes = new HashMap<>();
    private final LinkedHashMap<Object, Slot<R>> slots = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Asked> asked = new HashSet<>();
    private final List<Version<R>> finished = new ArrayList<>();
    private final LinkedHashMap<Object, Long> closed = new LinkedHashMap<>();
    private final LinkedHashSet<Slot<R>> opened = new LinkedHashSet<>();
    private final ArrayList<Before<R>> undo = new ArrayList<>();
    private final LinkedHashSet<Replacement> replaced = new LinkedHashSet<>();
    private final String name;
    private final RowSanitizer<R> rowSanitizer;
    private int finishedBefore;
    private boolean complete;
    private long at = -1;
    private boolean odd;

    ModelRows(ReadModel<R> model, RowMapping<R> rowMapping, Source<R> source) {
        this.rowMapping = rowMapping;
        this.name = model.name();
        this.rowSanitizer = new RowSanitizer<>(rowMapping, model.indexed());
        this.appendOnly = model.appendOnly();
        this.source = source;
        model.indexed()
                .forEach(component ->
                        indexes.put(
                                component,
                                new Index(rowMapping.column(component), new HashMap<>())));
    }

    // ---- what a fold sees

    @Override
    public @Nullable R get(Object key) {
        refuseIfAppendOnly();
        return slot(held(key)).row;
    }

    @Override
    public void put(R given) {
        R row = odd ? fitted(given) : given;
        if (appendOnly) {
            finished.add(new Version<>(row, at, ModelTable.OPEN));
            return;
        }
        Slot<R> slot = slot(rowMapping.keyOf(row));
        if (!row.equals(slot.row)) {
            replace(slot, row);
        }
    }

    @Override
    public void remove(Object key) {
        refuseIfAppendOnly();
        Slot<R> slot = slot(held(key));
        if (slot.row != null) {
            replace(slot, null);
        }
    }

    @Override
    public List<R> where(String component, Object value) {
        refuseIfAppendOnly();
        Index index = indexes.get(component);
        if (index == null) {
            throw new IllegalArgumentException("indexed() does not name " + component);
        }
        Object plain =
                odd
                        ? rowSanitizer.value(RowMapping.plain(value), index.column())
                        : RowMapping.plain(value);
        if (!complete && asked.add(new Asked(component, plain))) {
            source.loadWhere(index.column(), plain, this);
        }
        return index.keys().getOrDefault(plain, Set.of()).stream()
                .sorted(Comparator.comparing(Object::toString))
                .map(slots::get)
                .filter(Objects::nonNull)
                .<R>mapMulti((slot, out) -> {
                    if (slot.row != null) {
                        out.accept(slot.row);
                    }
                })
                .toList();
    }

    // ---- one event at a time

    /**
     * @param odd whether its rows may hold what the table cannot
     */
    void begin(long position, boolean odd) {
        at = position;
        this.odd = odd;
        undo.clear();
        finishedBefore = finished.size();
    }

    /** Takes back what the event begun last has changed. */
    void undo() {
        for (int i = undo.size() - 1; i >= 0; i--) {
            Before<R> before = undo.get(i);
            Slot<R> slot = before.slot();
            index(slot.key, slot.row, before.row());
            slot.row = before.row();
            slot.from = before.from();
            slot.stored = before.stored();
            if (slot.stored) {
                closed.remove(slot.key);
            }
            if (slot.stored || slot.row == null) {
                opened.remove(slot);
            } else {
                opened.add(slot);
            }
        }
        undo.clear();
        finished.subList(finishedBefore, finished.size()).clear();
        replaced.removeIf(one -> one.position() == at);
    }

    private R fitted(R row) {
        Map<String, Replacement.What> components = new LinkedHashMap<>();
        R fitted = rowSanitizer.fit(row, components::put);
        String key = components.isEmpty() ? "" : String.valueOf(rowMapping.keyOf(fitted));
        components.forEach(
                (component, what) -> replaced.add(new Replacement(name, at, key, component, what)));
        return fitted;
    }

    /** A key as it lies in the table. */
    private Object held(Object key) {
        Object plain = RowMapping.plain(key);
        return odd ? rowSanitizer.key(plain) : plain;
    }

    private void replace(Slot<R> slot, @Nullable R row) {
        undo.add(new Before<>(slot, slot.row, slot.from, slot.stored));
        index(slot.key, slot.row, row);
        if (slot.row != null && slot.from < at) {
            if (slot.stored) {
                closed.put(slot.key, at);
            } else {
                finished.add(new Version<>(slot.row, slot.from, at));
            }
        }
        slot.row = row;
        slot.from = at;
        slot.stored = false;
        if (row == null) {
            opened.remove(slot);
        } else {
            opened.add(slot);
        }
    }

    Object keyOf(R row) {
        return rowMapping.keyOf(row);
    }

    // ---- memory

    private Slot<R> slot(Object key) {
        Slot<R> slot = slots.get(key);
        if (slot == null && !complete) {
            source.load(List.of(key), this);
            slot = slots.get(key);
        }
        if (slot == null) {
            slot = new Slot<>(key);
            slots.put(key, slot);
        }
        return slot;
    }

    boolean isComplete() {
        return complete;
    }

    /** The slot in memory, without asking the table. */
    @Nullable Slot<R> known(Object key) {
        return slots.get(key);
    }

    /** Takes an open row from the table, unless something newer is known of its key. */
    void adopt(R row, long from) {
        Object key = rowMapping.keyOf(row);
        if (slots.containsKey(key)) {
            return;
        }
        Slot<R> slot = new Slot<>(key);
        slot.row = row;
        slot.from = from;
        slot.stored = true;
        slots.put(key, slot);
        index(key, null, row);
    }

    void adoptAbsent(Object key) {
        slots.computeIfAbsent(key, Slot::new);
    }

    /** From now on a key that is not in memory has no row. */
    void completed() {
        complete = true;
    }

    /** Forgets the oldest rows beyond a limit; only right after everything was written. */
    void shrink(int limit) {
        var oldest = slots.values().iterator();
        while (slots.size() > limit && oldest.hasNext()) {
            Slot<R> slot = oldest.next();
            if (slot.row == null || slot.stored) {
                complete &= slot.row == null;
                index(slot.key, slot.row, null);
                oldest.remove();
            }
        }
        if (!complete) {
            asked.clear();
        }
    }

    int size() {
        return slots.size();
    }

    /** Keeps the indexes in step with a row that takes the place of another, or of none. */
    private void index(Object key, @Nullable R before, @Nullable R after) {
        for (Index index : indexes.values()) {
            Object old = before == null ? null : rowMapping.valueOf(before, index.column());
            Object value = after == null ? null : rowMapping.valueOf(after, index.column());
            if (Objects.equals(old, value)) {
                continue;
            }
            Set<Object> keys = old == null ? null : index.keys().get(old);
            if (keys != null && keys.remove(key) && keys.isEmpty()) {
                index.keys().remove(old);
            }
            if (value != null) {
                index.keys().computeIfAbsent(value, _ -> new HashSet<>()).add(key);
            }
        }
    }

    private void refuseIfAppendOnly() {
        if (appendOnly) {
            throw new UnsupportedOperationException("This model only adds rows");
        }
    }

    // ---- what is to be written

    /** Stored open rows that end, with the position they end at. */
    Map<Object, Long> closed() {
        return closed;
    }

    /** Versions that will not change any more. */
    List<Version<R>> finished() {
        return finished;
    }

    /** {@link #finished} and the open rows that are not stored. */
    List<Version<R>> unwritten() {
        List<Version<R>> versions = new ArrayList<>(finished);
        for (Slot<R> slot : opened) {
            versions.add(
                    new Version<>(Objects.requireNonNull(slot.row), slot.from, ModelTable.OPEN));
        }
        return versions;
    }

    /** What rows hold in the place of something else, since the last time they were written. */
    Set<Replacement> replaced() {
        return replaced;
    }

    /** Called when {@link #closed}, {@link #finished} and {@link #replaced} were written. */
    void finishedWritten() {
        replaced.clear();
        closed.clear();
        finished.clear();
        undo.clear();
    }

    /** Called when {@link #unwritten} were written. */
    void openedWritten() {
        opened.forEach(slot -> slot.stored = true);
        opened.clear();
    }
}
