package mesa.api.webhook;

import static mesa.api.limit.TextKind.REFERENCE;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mesa.api.Description;
import mesa.api.contract.PublishedTypes;
import mesa.api.limit.AtMost;
import mesa.api.limit.OneOf;
import mesa.api.limit.Range;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber wants to be told; a list that is absent or empty means all.
 *
 * @param types of published events, for example {@code ec.mesa.agreement.adopted.v1}
 * @param objectives of the Global Compact, 1 to 23
 * @param from position of the first event; what is published from now on when absent
 */
public record SubscriptionRequest(
        @Description("The URI that events are sent to.") @Text(value = REFERENCE, max = 2_000)
                String url,
        @Description("None for all.") @OneOf(PublishedTypes.class) @AtMost(100) @Text(REFERENCE)
                @Nullable List<String> types,
        @Description("None for all.") @AtMost(200) @Nullable List<UUID> mesas,
        @Description("None for all.") @AtMost(200) @Nullable List<UUID> institutions,
        @Description("None for all.") @AtMost(23) @Range(min = 1, max = 23)
                @Nullable List<Integer> objectives,
        @Description("A position, at most one after the last; from now on unless given.")
                @Range(min = 0, max = Long.MAX_VALUE)
                @Nullable Long from) {
    public SubscriptionRequest {
        types = whole("types", types);
        objectives = whole("objectives", objectives);
        mesas = whole("mesas", mesas);
        institutions = whole("institutions", institutions);
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

    /** The list itself; never absent once the request is made. */
    public static <T> List<T> all(@Nullable List<T> named) {
        return named == null ? List.of() : named;
    }
}
