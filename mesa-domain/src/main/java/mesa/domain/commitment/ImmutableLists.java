package mesa.domain.commitment;

import java.util.List;
import java.util.function.UnaryOperator;
import mesa.domain.GrowingList;

/** Lists that are never changed in place. */
final class ImmutableLists {
    private ImmutableLists() {}

    static <T> List<T> plus(List<T> list, T element) {
        return GrowingList.plus(list, element);
    }

    static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
