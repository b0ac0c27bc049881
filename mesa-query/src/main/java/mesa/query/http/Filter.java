package mesa.query.http;

import java.util.List;
import java.util.UUID;
import mesa.api.Caller;
import mesa.query.projection.LocalDay;
import mesa.query.projection.Readership;
import mesa.query.projection.Snapshot;

/**
 * One parameter of a list as a condition over the alias {@code r}.
 *
 * @param repeatable whether it may be given more than once, meaning any of the values
 * @param words the values there are; empty when any text may be asked for
 */
public record Filter(boolean repeatable, List<String> words, Condition condition) {
    /** Adds what the values ask for. */
    @FunctionalInterface
    public interface Condition {
        /**
         * @param values as given, at least one
         * @param parameters to be bound to the question marks of the condition, in order
         */
        String of(Caller caller, Snapshot snapshot, List<String> values, List<Object> parameters);
    }

    /** Compares only what the caller may read, for what is found tells what is inside. */
    public Filter where(Readership readable) {
        return new Filter(
                repeatable,
                words,
                (caller, snapshot, values, parameters) ->
                        "%s and %s"
                                .formatted(
                                        condition.of(caller, snapshot, values, parameters),
                                        readable.condition("r", snapshot)));
    }

    /** The column is one of the values. */
    public static Filter anyOf(String column) {
        return oneOf(column, List.of());
    }

    /** The column is one of the values, each of which is one of the words if there are any. */
    public static Filter oneOf(String column, List<String> words) {
        return new Filter(
                true,
                words,
                (_, _, values, parameters) -> {
                    parameters.add(values.toArray(String[]::new));
                    return "r.%s::text = any (?)".formatted(column);
                });
    }

    /** The text array holds the value. */
    public static Filter holding(String column) {
        return new Filter(
                false,
                List.of(),
                (_, _, values, parameters) -> {
                    parameters.add(values.getFirst());
                    return "r.%s @> array[?::text]".formatted(column);
                });
    }

    /** One of the INEC codes in the text array lies in the province. */
    public static Filter province(String column) {
        return new Filter(
                false,
                List.of(),
                (_, _, values, parameters) -> {
                    parameters.add(values.getFirst());
                    return "exists (select from unnest(r.%s) t where left(t, 2) = ?)"
                            .formatted(column);
                });
    }

    /** The column, of type uuid, is one of the values; uses the column's index. */
    public static Filter idOf(String column) {
        return new Filter(
                true,
                List.of(),
                (_, _, values, parameters) -> {
                    parameters.add(values.stream().map(Parameters::uuid).toArray(UUID[]::new));
                    return "r.%s = any (?)".formatted(column);
                });
    }

    /** The column, a date, or an instant read as a local date, compares with the value. */
    public static Filter compared(String column, String operator) {
        return new Filter(
                false,
                List.of(),
                (_, _, values, parameters) -> {
                    parameters.add(Parameters.date(values.getFirst()));
                    String day =
                            column.endsWith("_at")
                                    ? "(r.%s at time zone '" + LocalDay.ZONE + "')::date"
                                    : "r.%s";
                    return (day + " %s ?").formatted(column, operator);
                });
    }

    /** One of the columns contains the words, whatever their case and accents. */
    public static Filter containing(List<String> columns) {
        return new Filter(
                false,
                List.of(),
                (_, _, values, parameters) -> {
                    String all =
                            "concat_ws(' ', %s)"
                                    .formatted(
                                            String.join(
                                                    ", ",
                                                    columns.stream().map(c -> "r." + c).toList()));
                    parameters.add("%" + Parameters.likeLiteral(values.getFirst()) + "%");
                    return "%s ilike %s"
                            .formatted(
                                    Parameters.unaccented(all), Parameters.unaccented("?::text"));
                });
    }

    /** The column is an id, or the id of the row of another read model with this code. */
    public static Filter idOrCode(String column, String table, String key, String code) {
        return new Filter(
                true,
                List.of(),
                (_, _, values, parameters) -> {
                    parameters.add(values.toArray(String[]::new));
                    parameters.add(values.stream().map(String::toLowerCase).toArray(String[]::new));
                    return """
                    (r.%1$s::text = any (?) or r.%1$s in (
                        select o.%3$s from {%2$s} o where lower(o.%4$s) = any (?)))\
                    """
                            .formatted(column, table, key, code);
                });
    }
}
