package mesa.command.webhook;

import static mesa.api.limit.TextKind.REFERENCE;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import mesa.api.contract.PublicEvent;
import mesa.api.limit.AtMost;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import mesa.http.Fact;
import mesa.http.NotAdmitted;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber wants to be told; a list that is absent or empty means all.
 *
 * @param types of published events, for example {@code ec.mesa.agreement.adopted.v1}
 * @param objectives of the Global Compact, 1 to 23
 * @param from position of the first event; what is published from now on when absent
 */
public record SubscriptionRequest(
        @Text(value = REFERENCE, max = 2_000) String url,
        @AtMost(100) @Text(REFERENCE) @Nullable List<String> types,
        @AtMost(200) @Nullable List<UUID> mesas,
        @AtMost(200) @Nullable List<UUID> institutions,
        @AtMost(23) @Range(min = 1, max = 23) @Nullable List<Integer> objectives,
        @Range(min = 0, max = Long.MAX_VALUE) @Nullable Long from) {
    private static final List<String> TYPES =
            Arrays.stream(PublicEvent.class.getPermittedSubclasses())
                    .map(type -> PublicEvent.typeOf(type.asSubclass(PublicEvent.class)))
                    .sorted()
                    .toList();
    private static final List<Integer> OBJECTIVES = IntStream.rangeClosed(1, 23).boxed().toList();

    public SubscriptionRequest {
        types = known("types", types, TYPES);
        objectives = known("objectives", objectives, OBJECTIVES);
        mesas = whole("mesas", mesas);
        institutions = whole("institutions", institutions);
    }

    private static <T> List<T> known(String name, @Nullable List<T> wanted, List<T> all) {
        List<T> whole = whole(name, wanted);
        if (!all.containsAll(whole)) {
            throw new NotAdmitted(Fact.oneOf(all.stream().map(String::valueOf).toList()));
        }
        return whole;
    }

    private static <T> List<T> whole(String name, @Nullable List<T> wanted) {
        if (wanted == null) {
            return List.of();
        }
        if (wanted.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(name + ": null");
        }
        return List.copyOf(wanted);
    }

    /** The list itself; never absent once the wish is made. */
    static <T> List<T> all(@Nullable List<T> named) {
        return named == null ? List.of() : named;
    }
}
