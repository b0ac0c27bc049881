package mesa.query.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import mesa.api.commitment.Visibility;
import mesa.query.http.ListPage.Line;
import mesa.query.projection.RowColumn;
import mesa.query.projection.RowSource;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Unrestricted;
import mesa.query.time.SnapshotDay;
import org.jspecify.annotations.Nullable;

/** The statements of a list: filtered, in order, page by page. */
final class ListingTable<R extends Record> {
    private static final int CHUNK = 200;

    private final Listing<R> listing;
    private final Snapshot snapshot;
    private final RowColumn key;

    ListingTable(Listing<R> listing, Snapshot snapshot) {
        this.listing = listing;
        this.snapshot = snapshot;
        this.key = snapshot.columns(listing.row()).getFirst();
    }

    ListPage<R> page(ListRequest request) {
        List<Line<R>> lines = new ArrayList<>();
        Cursor after = request.cursor();
        while (lines.size() <= request.limit()) {
            int wanted = listing.derived() == null ? request.limit() + 1 : CHUNK;
            List<R> rows = rows(request, after, wanted);
            for (Line<R> line : derive(rows)) {
                if (kept(line, request)) {
                    lines.add(line);
                }
            }
            if (rows.size() < wanted) {
                break;
            }
            after = cursor(request, rows.getLast());
        }
        boolean more = lines.size() > request.limit();
        List<Line<R>> page = more ? lines.subList(0, request.limit()) : lines;
        return new ListPage<>(
                List.copyOf(page),
                more ? cursor(request, page.getLast().row()) : null,
                snapshot.position());
    }

    /** Every row, in order, by one statement, all at once in memory. */
    List<R> whole(ListRequest request) {
        return derive(rows(request, null, Integer.MAX_VALUE)).stream()
                .filter(line -> kept(line, request))
                .map(Line::row)
                .toList();
    }

    /** Every row, in order, a chunk at a time. */
    void all(ListRequest request, Consumer<Line<R>> each) {
        Cursor after = request.cursor();
        List<R> rows;
        do {
            rows = rows(request, after, CHUNK);
            derive(rows).stream().filter(line -> kept(line, request)).forEach(each);
            after = rows.isEmpty() ? after : cursor(request, rows.getLast());
        } while (rows.size() == CHUNK);
    }

    /** The row under a key or a code, if the caller may see it. */
    Optional<Line<R>> find(String idOrCode) {
        return derive(named(snapshot, idOrCode)).stream().findFirst();
    }

    /** The reserve that keeps the row under a key or a code from a caller who did not find it. */
    Optional<HiddenItem> keptBack(String idOrCode) {
        List<R> then = named(snapshot.unrestricted(Unrestricted.RESERVE), idOrCode);
        List<R> now =
                then.isEmpty() || snapshot.now()
                        ? List.of()
                        : named(snapshot.newest().unrestricted(Unrestricted.RESERVE), idOrCode);
        return Stream.concat(then.stream(), now.stream())
                .filter(row ->
                        row instanceof Reservable r
                                && r.visibility() == Visibility.RESTRICTED
                                && r.reserveGround() != null)
                .map(Reservable.class::cast)
                .map(row ->
                        new HiddenItem(String.valueOf(row.reserveGround()), row.reservedUntil()))
                .findFirst();
    }

    private List<R> named(RowSource from, String idOrCode) {
        List<Object> parameters = new ArrayList<>(List.of(idOrCode));
        String condition = "(r.\"%s\"::text = ?".formatted(key.column());
        if (listing.code() != null) {
            condition += " or lower(r.%s) = lower(?)".formatted(listing.code());
            parameters.add(idOrCode);
        }
        condition += ") and (%s) limit 1".formatted(listing.where());
        return from.rows(listing.row(), condition, parameters.toArray());
    }

    private List<R> rows(ListRequest request, @Nullable Cursor after, int limit) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder condition = new StringBuilder("(" + listing.where() + ")");
        listing.filters()
                .forEach((name, filter) -> {
                    List<String> values = request.given().get(name);
                    if (values != null) {
                        condition
                                .append(" and ")
                                .append(
                                        filter.condition()
                                                .of(
                                                        request.caller(),
                                                        snapshot,
                                                        values,
                                                        parameters));
                    }
                });
        if (after != null) {
            condition.append(" and ").append(beyond(request, after, parameters));
        }
        String direction = request.descending() ? "desc" : "asc";
        condition.append(
                " order by r.\"%1$s\" %2$s nulls last, r.\"%3$s\" asc limit %4$d"
                        .formatted(request.sort(), direction, key.column(), limit));
        return snapshot.rows(listing.row(), condition.toString(), parameters.toArray());
    }

    private String beyond(ListRequest request, Cursor after, List<Object> parameters) {
        String sort = "r.\"" + request.sort() + '"';
        String keys = "r.\"%s\" > ?::%s".formatted(key.column(), key.sqlType());
        String value = after.value();
        if (value == null) {
            parameters.add(after.key());
            return "(%s is null and %s)".formatted(sort, keys);
        }
        parameters.add(value);
        parameters.add(value);
        parameters.add(after.key());
        return "(%1$s %2$s ?::%3$s or (%1$s = ?::%3$s and %4$s) or %1$s is null)"
                .formatted(
                        sort,
                        request.descending() ? "<" : ">",
                        column(request.sort()).sqlType(),
                        keys);
    }

    private Cursor cursor(ListRequest request, R last) {
        return new Cursor(
                snapshot.position(),
                snapshot.now() ? SnapshotDay.of(snapshot) : snapshot.asOf().day(),
                request.sortName(),
                RecordFields.text(last, column(request.sort()).component()),
                String.valueOf(RecordFields.text(last, key.component())));
    }

    private RowColumn column(String name) {
        return snapshot.columns(listing.row()).stream()
                .filter(c -> c.column().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No column " + name));
    }

    private List<Line<R>> derive(List<R> rows) {
        Listing.Derivation<R> derivation = listing.derived();
        if (derivation == null) {
            return rows.stream().map(row -> new Line<>(row, Map.<String, Object>of())).toList();
        }
        Function<R, Map<String, Object>> derived = derivation.in(snapshot);
        return rows.stream().map(row -> new Line<>(row, derived.apply(row))).toList();
    }

    private boolean kept(Line<R> line, ListRequest request) {
        return line.derived().entrySet().stream()
                .allMatch(field -> {
                    List<String> wanted = request.given().get(field.getKey());
                    return wanted == null || wanted.contains(String.valueOf(field.getValue()));
                });
    }
}
