package mesa.query.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import mesa.api.Id;
import org.jspecify.annotations.Nullable;

/** The components of rows by name, as text. */
final class RecordFields {
    private RecordFields() {}

    static @Nullable Object value(Record row, String component) {
        try {
            Method accessor = row.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable String text(Record row, String component) {
        return switch (value(row, component)) {
            case null -> null;
            case Id id -> id.value().toString();
            case Enum<?> constant -> constant.name();
            case Object other -> other.toString();
        };
    }
}
