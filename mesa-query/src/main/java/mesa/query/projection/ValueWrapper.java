package mesa.query.projection;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** A record with the single component {@code value}; in a column, as in JSON, it is that value. */
record ValueWrapper(Constructor<?> wrap, Method unwrap, ColumnType inner) {
    static @Nullable ValueWrapper of(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
        if (components == null
                || components.length != 1
                || !components[0].getName().equals("value")) {
            return null;
        }
        try {
            Constructor<?> wrap = type.getDeclaredConstructor(components[0].getType());
            wrap.setAccessible(true);
            components[0].getAccessor().setAccessible(true);
            return new ValueWrapper(
                    wrap,
                    components[0].getAccessor(),
                    ColumnType.of(components[0].getGenericType()));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    ColumnType column() {
        return new ColumnType(
                inner.sql(),
                (out, v) -> inner.copy().accept(out, unwrapped(v)),
                (rows, i) -> {
                    Object value = inner.read().at(rows, i);
                    return value == null ? null : wrapped(value);
                },
                v -> inner.parameter().apply(unwrapped(v)));
    }

    /** The value itself when it is not wrapped, so that a bare UUID may stand for an id. */
    Object unwrapped(Object value) {
        return unwrap.getDeclaringClass().isInstance(value) ? Records.call(unwrap, value) : value;
    }

    private Object wrapped(Object value) {
        return Records.make(wrap, value);
    }
}
