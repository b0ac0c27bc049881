package mesa.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.query.http.Parameters;

/**
 * What a register is narrowed to by the filters of its address, and which part of it is shown.
 * Filters that are not set, or say nothing that can be, narrow nothing.
 */
public final class Search {
    private final PageRequest request;
    private final StringBuilder condition = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();
    private final int skip;

    public Search(PageRequest request) {
        this.request = request;
        this.skip =
                request.query("skip")
                        .filter(s -> s.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0);
    }

    /** One of the columns has the words of {@code q}, whatever their case and accents. */
    public Search words(String... columns) {
        request.query("q")
                .ifPresent(q -> {
                    condition.append(
                            Stream.of(columns)
                                    .map(Search::contains)
                                    .collect(Collectors.joining(" or ", " and (", ")")));
                    String like = "%" + Parameters.likeLiteral(q) + "%";
                    Stream.of(columns).forEach(_ -> values.add(like));
                });
        return this;
    }

    private static String contains(String column) {
        return "%s ilike %s"
                .formatted(Parameters.unaccented("r." + column), Parameters.unaccented("?::text"));
    }

    public Search is(String filter, String column) {
        request.query(filter)
                .ifPresent(said -> {
                    condition.append(" and r.").append(column).append(" = ?");
                    values.add(said);
                });
        return this;
    }

    public Search isId(String filter, String column) {
        request.query(filter)
                .flatMap(Parameters::id)
                .ifPresent(id -> {
                    condition.append(" and r.").append(column).append(" = ?");
                    values.add(id);
                });
        return this;
    }

    public String condition() {
        return condition.toString();
    }

    /** One row more than a page has, which tells that there is another. */
    public String page(String order, int size) {
        return "%s order by %s limit %d offset %d".formatted(condition, order, size + 1, skip);
    }

    public Object[] values() {
        return values.toArray();
    }

    /** What {@code skip} is on the page after this one. */
    public String next(int size) {
        return Integer.toString(skip + size);
    }
}
