package mesa.query.projection;

/**
 * One component of a row record as a column.
 *
 * @param component its Java name, which is also its name in JSON and CSV
 * @param column its name in SQL
 * @param sqlType the type of the column
 */
public record RowColumn(String component, String column, String sqlType, boolean nullable) {}
