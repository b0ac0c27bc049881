package mesa.api.contract;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The types of published events, in their order: {@code ec.mesa.agreement.adopted.v1}, … */
public enum PublishedTypes implements Supplier<List<String>> {
    ALL;

    private final List<String> names =
            Arrays.stream(PublicEvent.class.getPermittedSubclasses())
                    .map(type -> PublicEvent.typeOf(type.asSubclass(PublicEvent.class)))
                    .sorted()
                    .toList();

    @Override
    public List<String> get() {
        return names;
    }
}
