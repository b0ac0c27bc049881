package mesa.query.projection;

import java.util.Locale;

/**
 * One component of a row record as a column.
 *
 * @param component its Java name, which is also its name in JSON and CSV
 * @param column its name in SQL
 * @param sqlType the type of the column
 */
public record RowColumn(String component, String column, String sqlType, boolean nullable) {
    /** What the column of a component is called. */
    public static String named(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
