package mesa.query.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.api.Caller;
import mesa.http.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list.
 *
 * @param given the parameters as they came
 * @param cursor where to go on; null for the first page
 */
record ListRequest(
        Map<String, List<String>> given,
        String sort,
        boolean descending,
        int limit,
        @Nullable Cursor cursor,
        Caller caller) {
    private static final Set<String> COMMON =
            Set.of("sort", "limit", "cursor", "asOf", "minPosition");

    /**
     * @throws UnknownParameter when the list has no such parameter
     * @throws BadParameter when a value cannot be read
     */
    static ListRequest of(Listing<?> listing, Map<String, List<String>> given, Caller caller) {
        List<String> known = listing.parameters();
        for (var parameter : given.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw new UnknownParameter(parameter.getKey(), known);
            }
            Filter filter = listing.filters().get(parameter.getKey());
            boolean repeatable =
                    filter == null ? !COMMON.contains(parameter.getKey()) : filter.repeatable();
            if (!repeatable && parameter.getValue().size() > 1) {
                throw new BadParameter(parameter.getKey(), Fact.of(Fact.Kind.ONCE));
            }
            List<String> words = listing.words(parameter.getKey());
            if (!words.isEmpty() && !words.containsAll(parameter.getValue())) {
                throw new BadParameter(parameter.getKey(), Fact.oneOf(words));
            }
        }
        String sort = first(given, "sort", listing.sort());
        boolean descending = sort.startsWith("-");
        String column = listing.sorts().get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw new BadParameter("sort", Fact.oneOf(List.copyOf(listing.sorts().keySet())));
        }
        String cursor = first(given, "cursor", "");
        return new ListRequest(
                given,
                column,
                descending,
                limit(first(given, "limit", String.valueOf(Listing.ROWS))),
                cursor.isEmpty() ? null : Cursor.read(cursor, sort),
                caller);
    }

    static String first(Map<String, List<String>> given, String name, String otherwise) {
        List<String> values = given.get(name);
        return values == null || values.isEmpty() ? otherwise : values.getFirst();
    }

    String sortName() {
        return (descending ? "-" : "") + sort;
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= Listing.MOST_ROWS) {
                return limit;
            }
        }
        throw new BadParameter("limit", Fact.of(Fact.Kind.FROM_TO, 1, Listing.MOST_ROWS));
    }
}
