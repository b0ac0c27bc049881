package mesa.query.web.forms;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mesa.api.wire.Vocabulary;

/** Which enumeration a component of an event holds, found once from the records themselves. */
final class Constants {
    private static final Map<String, Enum<?>> BY_COMPONENT = read();

    private Constants() {}

    /** The constant a component's text stands for: {@code kind} and {@code NATIONAL}. */
    static Optional<Enum<?>> of(String component, String name) {
        return Optional.ofNullable(BY_COMPONENT.get(component + "/" + name));
    }

    private static Map<String, Enum<?>> read() {
        Map<String, Enum<?>> found = new HashMap<>();
        Set<Class<?>> seen = new HashSet<>();
        Vocabulary.events().values().forEach(type -> walk(type, found, seen));
        return Map.copyOf(found);
    }

    private static void walk(Class<?> record, Map<String, Enum<?>> found, Set<Class<?>> seen) {
        if (!record.isRecord() || !seen.add(record)) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            Type type = component.getGenericType();
            if (type instanceof ParameterizedType generic) {
                type = generic.getActualTypeArguments()[0];
            }
            if (type instanceof Class<?> plain) {
                if (plain.isEnum()) {
                    for (Object constant : plain.getEnumConstants()) {
                        Enum<?> value = (Enum<?>) constant;
                        found.putIfAbsent(component.getName() + "/" + value.name(), value);
                    }
                } else {
                    walk(plain, found, seen);
                }
            }
        }
    }
}
