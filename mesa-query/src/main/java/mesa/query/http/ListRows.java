package mesa.query.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * One page of a list for those who show it otherwise than as JSON: the parameters, the statements
 * and the cursors are those of the query API.
 *
 * @param next the cursor of the page after this one; null on the last
 */
public record ListRows<R extends Record>(List<R> rows, @Nullable String next) {
    /**
     * Answers what the parameters of an address ask for at the moment the snapshot looks at; of a
     * cursor only the place counts. What is blank was not asked for, as empty fields of a form are
     * sent. Without {@code limit} the page is as long as one may be.
     *
     * @throws UnknownParameter when the list has no such parameter
     * @throws BadParameter when a value cannot be read
     */
    public static <R extends Record> ListRows<R> of(
            Listing<R> listing, Map<String, List<String>> parameters, Snapshot snapshot) {
        Map<String, List<String>> given = said(parameters);
        given.putIfAbsent("limit", List.of(String.valueOf(Listing.MOST_ROWS)));
        ListPage<R> page =
                new ListingTable<>(listing, snapshot).page(asked(listing, given, snapshot));
        return new ListRows<>(
                page.rows().stream().map(ListPage.Line::row).toList(),
                page.next() == null ? null : page.next().text());
    }

    /** Every row the parameters ask for, not only those of the page they ask for. */
    public static <R extends Record> List<R> all(
            Listing<R> listing, Map<String, List<String>> parameters, Snapshot snapshot) {
        Map<String, List<String>> given = said(parameters);
        given.remove("cursor");
        return new ListingTable<>(listing, snapshot).whole(asked(listing, given, snapshot));
    }

    private static ListRequest asked(
            Listing<?> listing, Map<String, List<String>> given, Snapshot snapshot) {
        if (!listing.open(snapshot.reader())) {
            throw new AccessDeniedException("The list " + listing.plural() + " is not public");
        }
        return ListRequest.of(listing, given, snapshot.reader());
    }

    private static Map<String, List<String>> said(Map<String, List<String>> parameters) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            List<String> some = values.stream().filter(value -> !value.isBlank()).toList();
            if (!some.isEmpty()) {
                said.put(name, some);
            }
        });
        return said;
    }
}
