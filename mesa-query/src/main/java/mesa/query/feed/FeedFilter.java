package mesa.query.feed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which events a subscriber wants; what is null or empty asks for nothing in particular. */
record FeedFilter(
        List<String> types,
        @Nullable UUID mesa,
        @Nullable UUID institution,
        @Nullable Integer gcm) {
    FeedFilter {
        types = List.copyOf(types);
    }
}
