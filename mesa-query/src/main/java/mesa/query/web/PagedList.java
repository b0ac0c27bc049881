package mesa.query.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mesa.query.http.BadParameter;
import mesa.query.http.ListRows;
import mesa.query.http.Listing;
import mesa.query.http.UnknownParameter;
import mesa.query.projection.Snapshot;

/**
 * A list of the query API as a page shows it. Which filters there are, what they take, the order
 * and the cursors are the list's; the page has the columns.
 */
public final class PagedList<R extends Record> {
    private final PageRequest request;
    private final Listing<R> listing;
    private final ListRows<R> page;

    private PagedList(PageRequest request, Listing<R> listing, ListRows<R> page) {
        this.request = request;
        this.listing = listing;
        this.page = page;
    }

    /**
     * The rows the address asks for.
     *
     * @param own parameters of the page that are none of the list
     * @throws UnknownParameter when neither the list nor the page has such a parameter
     * @throws BadParameter when a value cannot be read
     */
    public static <R extends Record> PagedList<R> of(
            PageRequest request, Snapshot snapshot, Listing<R> listing, String... own) {
        return new PagedList<>(
                request, listing, ListRows.of(listing, without(request, own), snapshot));
    }

    /** All rows the address asks for, for what is no table. */
    public static <R extends Record> List<R> all(
            PageRequest request, Snapshot snapshot, Listing<R> listing, String... own) {
        return ListRows.all(listing, without(request, own), snapshot);
    }

    private static Map<String, List<String>> without(PageRequest request, String... own) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(request.query());
        List.of(own).forEach(parameters::remove);
        return parameters;
    }

    public List<R> rows() {
        return page.rows();
    }

    /** The rows under their headings, with the ways to those before and after. */
    public TableModel table(List<String> columns, Function<R, List<Cell>> line, String empty) {
        return linked(TableModel.of(columns, page.rows().stream().map(line).toList(), empty));
    }

    /** A table of {@link #rows} with the ways to those before and after. */
    public TableModel linked(TableModel table) {
        return new TableModel(
                table.columns(),
                table.rows(),
                table.empty(),
                request.query("cursor").isPresent() ? request.with("cursor", "") : null,
                page.next() == null ? null : request.with("cursor", page.next()));
    }

    /** All that was asked for as a spreadsheet. */
    public Cell.Link csv() {
        return download("CSV", ".csv");
    }

    /** The same for a program. */
    public Cell.Link json() {
        return download("JSON", "");
    }

    private Cell.Link download(String name, String suffix) {
        return new Cell.Link(
                name, request.list(listing.plural() + suffix, listing.parameters()), null);
    }
}
