package mesa.query.http;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.query.projection.RowColumn;
import mesa.query.projection.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A read model as a list with an address: {@code /api/v1/{plural}}.
 *
 * @param code the column whose value addresses an item beside its key; null for none
 * @param filters by parameter
 * @param sorts column by name in {@code sort}
 * @param sort the one used when none is asked for; a leading dash turns it round
 * @param readers who may read it at all; {@link Role#PUBLIC} for everybody
 * @param where the condition over the alias {@code r} on the rows that are in it; who may read them
 *     is said by their read model
 * @param derived what is computed from a row when it is read, by name; parameters of the same names
 *     filter by it
 */
public record Listing<R extends Record>(
        String plural,
        Class<R> row,
        @Nullable String code,
        Map<String, Filter> filters,
        Map<String, String> sorts,
        String sort,
        Set<Role> readers,
        String where,
        @Nullable Derivation<R> derived) {
    /** Rows of a page when nobody says how many. */
    public static final int ROWS = 25;

    /** Rows of a page at most. */
    public static final int MOST_ROWS = 100;

    /** Computes further fields of rows, all of one reading. */
    public interface Derivation<R> {
        /** Names of the fields, in the order of the columns. */
        List<String> names();

        /** The values a field may have; empty when it is no word. */
        default List<String> words(String name) {
            return List.of();
        }

        /** A function for all rows of one answer, so that it can look up once what they share. */
        Function<R, Map<String, Object>> in(Snapshot snapshot);
    }

    /** A list begins with who may read it: without that there is nothing to build on. */
    public static <R extends Record> Unguarded<R> of(String plural, Class<R> row) {
        return new Unguarded<>(plural, row);
    }

    /** A list of which nobody has said yet who may read it; so nobody may. */
    public record Unguarded<R extends Record>(String plural, Class<R> row) {
        /** For everybody, signed in or not. */
        public Building<R> everybody() {
            return only(Role.PUBLIC);
        }

        /** For those with one of these roles; others get 403. */
        public Building<R> only(Role... roles) {
            return new Building<>(plural, row, Set.of(roles));
        }
    }

    /** The same list of those rows alone that meet one more condition over the alias {@code r}. */
    public Listing<R> and(String condition) {
        return new Listing<>(
                plural,
                row,
                code,
                filters,
                sorts,
                sort,
                readers,
                "(%s) and %s".formatted(where, condition),
                derived);
    }

    /** Whether the caller may read it; which rows of it is their read model's matter. */
    boolean open(Caller caller) {
        return readers.contains(Role.PUBLIC) || readers.stream().anyMatch(caller::is);
    }

    /** Puts a listing together. Columns are given by their SQL names. */
    public static final class Building<R extends Record> {
        private final String plural;
        private final Class<R> row;
        private @Nullable String code;
        private final Map<String, Filter> filters = new LinkedHashMap<>();
        private final Map<String, String> sorts = new LinkedHashMap<>();
        private final Set<Role> readers;
        private String where = "true";
        private @Nullable Derivation<R> derived;

        private Building(String plural, Class<R> row, Set<Role> readers) {
            this.plural = plural;
            this.row = row;
            this.readers = readers;
        }

        public Building<R> code(String column) {
            this.code = column;
            return filter("code", Filter.anyOf(column));
        }

        public Building<R> text(String... columns) {
            return filter("q", Filter.containing(List.of(columns)));
        }

        public Building<R> mesa(String column) {
            return filter("mesa", Filter.idOrCode(column, "mesa_register", "mesa", "code"));
        }

        public Building<R> institution(String column) {
            return filter(
                    "institution", Filter.idOrCode(column, "actor_register", "actor", "acronym"));
        }

        public Building<R> session(String column) {
            return filter(
                    "session", Filter.idOrCode(column, "session_register", "session", "code"));
        }

        /** The sector of the actor in this column. */
        public Building<R> sectorOf(String column) {
            return filter("sector", Filter.idOrCode(column, "actor_register", "actor", "sector"));
        }

        /** The column is one of the values; of an enumeration or a truth value no others are. */
        public Building<R> any(String parameter, String column) {
            return filter(parameter, Filter.oneOf(column, words(column)));
        }

        private List<String> words(String column) {
            return Stream.of(row.getRecordComponents())
                    .filter(component -> RowColumn.named(component.getName()).equals(column))
                    .map(RecordComponent::getType)
                    .flatMap(type ->
                            type == boolean.class || type == Boolean.class
                                    ? Stream.of("true", "false")
                                    : type.isEnum()
                                            ? Stream.of(type.getEnumConstants())
                                                    .map(constant -> ((Enum<?>) constant).name())
                                            : Stream.empty())
                    .toList();
        }

        public Building<R> holding(String parameter, String column) {
            return filter(parameter, Filter.holding(column));
        }

        /** The parameters {@code from} and {@code to}, both included. */
        public Building<R> between(String column) {
            filter("from", Filter.compared(column, ">="));
            return filter("to", Filter.compared(column, "<="));
        }

        public Building<R> filter(String parameter, Filter filter) {
            filters.put(parameter, filter);
            return this;
        }

        /** Only the rows that meet a condition over the alias {@code r}. */
        public Building<R> where(String condition) {
            this.where = condition;
            return this;
        }

        public Building<R> derived(Derivation<R> derivation) {
            this.derived = derivation;
            return this;
        }

        /** A way to order, named as the column. */
        public Building<R> sort(String... columns) {
            for (String column : columns) {
                sorts.put(column, column);
            }
            return this;
        }

        /** Ends with the order used when none is asked for. */
        public Listing<R> by(String sort) {
            sorts.putIfAbsent(sort.replaceFirst("^-", ""), sort.replaceFirst("^-", ""));
            return new Listing<>(plural, row, code, filters, sorts, sort, readers, where, derived);
        }
    }

    /** The values a parameter may have; empty when there are no words for them. */
    public List<String> words(String parameter) {
        Filter filter = filters.get(parameter);
        if (filter != null) {
            return filter.words();
        }
        return derived == null ? List.of() : derived.words(parameter);
    }

    /** Every parameter the list understands. */
    public List<String> parameters() {
        List<String> all = new ArrayList<>(filters.keySet());
        if (derived != null) {
            all.addAll(derived.names());
        }
        all.addAll(List.of("sort", "limit", "cursor", "asOf", "minPosition"));
        return all;
    }
}
