package mesa.domain;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An immutable list that {@link #plus} prolongs without copying it: a list and the one it was
 * prolonged from share their elements. Only the first prolongation of a list can share; a second
 * one copies. Folding n events costs n steps this way, and not n².
 */
public final class GrowingList<E> extends AbstractList<E> implements RandomAccess {
    private static final int ROOM = 8;

    /** Filled from the front, each place once. */
    private record Shelf(Object[] places, AtomicInteger taken) {}

    private final Shelf shelf;
    private final int size;

    private GrowingList(Shelf shelf, int size) {
        this.shelf = shelf;
        this.size = size;
    }

    /** The same elements; the list itself when it is one that grows. */
    public static <E> GrowingList<E> of(Collection<? extends E> elements) {
        if (elements instanceof GrowingList<?>) {
            @SuppressWarnings("unchecked") // immutable, so a list of a narrower type will do
            GrowingList<E> same = (GrowingList<E>) elements;
            return same;
        }
        return filled(elements.toArray(), elements.size(), elements.size());
    }

    /** The list with one more element at its end. */
    public static <E> GrowingList<E> plus(List<? extends E> list, E element) {
        return GrowingList.<E>of(list).with(element);
    }

    private GrowingList<E> with(E element) {
        Objects.requireNonNull(element);
        Shelf on = shelf;
        if (size == on.places.length || !on.taken.compareAndSet(size, size + 1)) {
            GrowingList<E> copy = filled(on.places, size, Math.max(ROOM, size * 2));
            on = copy.shelf;
            on.taken.set(size + 1);
        }
        // Seen by whoever sees the new list: its fields are final and set after this.
        on.places[size] = element;
        return new GrowingList<>(on, size + 1);
    }

    private static <E> GrowingList<E> filled(Object[] from, int size, int room) {
        Object[] places = new Object[room];
        System.arraycopy(from, 0, places, 0, size);
        return new GrowingList<>(new Shelf(places, new AtomicInteger(size)), size);
    }

    @Override
    @SuppressWarnings("unchecked") // only elements were put there
    public E get(int index) {
        return (E) shelf.places[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
