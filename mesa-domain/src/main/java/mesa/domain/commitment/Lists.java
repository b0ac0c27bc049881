package mesa.domain.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lists that are never changed in place. */
final class Lists {
    private Lists() {}

    static <T> List<T> plus(List<T> list, T element) {
        List<T> next = new ArrayList<>(list);
        next.add(element);
        return List.copyOf(next);
    }

    static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
