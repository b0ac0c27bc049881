package mesa.api.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.DomainCommand;
import mesa.api.limit.FromDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a table of commands of one type may have as columns, one row a command: beside the stream's
 * {@code id} and what stands around a body, the names of {@link Filled}.
 */
public final class TableColumns {
    /** In the place of the number of a list's row. */
    public static final String ANY_ROW = "N";

    private static final List<Column> AROUND =
            List.of(
                    new Column("id", "uuid", false, false, List.of()),
                    new Column("occurredAt", "date or instant", false, false, List.of()),
                    new Column("legalBasis", "text", false, false, List.of()),
                    new Column("key", "text", false, false, List.of()),
                    new Column("ifMatch", "version or *", false, false, List.of()));

    private TableColumns() {}

    /**
     * @param name as the header has it; {@link #ANY_ROW} stands for 0, 1, 2, …
     * @param type {@code text}, {@code uuid}, {@code date}, {@code instant}, {@code integer},
     *     {@code decimal}, {@code boolean} or {@code one of}
     * @param required whether a row without it is always refused
     * @param many whether a cell may hold several values, with {@code |} between them
     * @param values those that may stand there, where they are few
     */
    public record Column(
            String name, String type, boolean required, boolean many, List<String> values) {
        /** Whether this is what a header calls so. */
        boolean is(String header) {
            String pattern = name.replace(".", "\\.").replace("\\." + ANY_ROW, "\\.\\d{1,3}");
            return header.matches(pattern);
        }
    }

    /** The columns of a type of command, in the order of its components. */
    public static List<Column> of(Class<? extends DomainCommand> command) {
        List<Column> columns = new ArrayList<>(AROUND);
        RecordComponent[] components = command.getRecordComponents();
        for (int i = 1; i < components.length; i++) {
            add(columns, "", components[i], true);
        }
        return List.copyOf(columns);
    }

    /** The column that a header stands for. */
    public static Optional<Column> find(Class<? extends DomainCommand> command, String header) {
        return of(command).stream().filter(column -> column.is(header)).findFirst();
    }

    private static void add(
            List<Column> into, String prefix, RecordComponent component, boolean must) {
        boolean required =
                must
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !component.isAnnotationPresent(FromDocument.class)
                        && component.getType() != boolean.class
                        && !Collection.class.isAssignableFrom(component.getType());
        add(into, prefix + component.getName(), component.getGenericType(), required, false);
    }

    private static void add(
            List<Column> into, String name, Type type, boolean required, boolean many) {
        if (type instanceof ParameterizedType generic) {
            Class<?> element = (Class<?>) generic.getActualTypeArguments()[0];
            boolean rows = element.isRecord() && !FilledBody.bare(element.getRecordComponents());
            add(into, rows ? name + "." + ANY_ROW : name, element, false, !rows);
            return;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            RecordComponent[] components = plain.getRecordComponents();
            if (FilledBody.bare(components)) {
                add(into, name, components[0].getGenericType(), required, many);
            } else {
                for (RecordComponent component : components) {
                    add(into, name + ".", component, required);
                }
            }
            return;
        }
        into.add(new Column(name, word(plain), required, many, values(plain)));
    }

    private static String word(Class<?> type) {
        if (type.isEnum()) {
            return "one of";
        }
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Instant.class) {
            return "instant";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return "decimal";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "integer" : "text";
    }

    private static List<String> values(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList()
                : List.of();
    }
}
