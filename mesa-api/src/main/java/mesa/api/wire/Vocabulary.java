package mesa.api.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mesa.api.DomainCommand;
import mesa.api.DomainEvent;
import mesa.api.Rejection;
import mesa.api.Wire;

/**
 * Every word by its wire name, read off the sealed roots once. A leaf without a {@link Wire} name,
 * or two leaves with one name, stop the program at its start.
 */
public final class Vocabulary {
    private static final Map<String, Class<? extends DomainEvent>> EVENTS = read(DomainEvent.class);
    private static final Map<String, Class<? extends DomainCommand>> COMMANDS =
            read(DomainCommand.class);
    private static final Map<String, Class<? extends Rejection>> REJECTIONS = read(Rejection.class);
    private static final Map<String, Class<? extends DomainCommand>> CREATING = firsts();

    private Vocabulary() {}

    /** Wire name → record, sorted by name. */
    public static Map<String, Class<? extends DomainEvent>> events() {
        return EVENTS;
    }

    /** Wire name ({@code mesa.convene}) → record, sorted by name. */
    public static Map<String, Class<? extends DomainCommand>> commands() {
        return COMMANDS;
    }

    /** Wire name → record, sorted by name. */
    public static Map<String, Class<? extends Rejection>> rejections() {
        return REJECTIONS;
    }

    /** Feature → its first command, which begins its streams. */
    public static Map<String, Class<? extends DomainCommand>> creating() {
        return CREATING;
    }

    public static Optional<Class<? extends DomainCommand>> command(String name) {
        return Optional.ofNullable(COMMANDS.get(name));
    }

    /** The wire name of a leaf record. */
    public static String nameOf(Class<?> leaf) {
        return wire(leaf).value();
    }

    /** The current version of a leaf record. */
    public static int versionOf(Class<?> leaf) {
        return wire(leaf).version();
    }

    /** The plural in addresses and back: {@code mesa} ↔ {@code mesas}. */
    public static String plural(String feature) {
        return feature + "s";
    }

    /** The feature a wire name begins with: {@code mesa} of {@code mesa.convene}. */
    public static String featureOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    /**
     * The records under a sealed type, in the order in which they are permitted; a type that is not
     * sealed is its own leaf.
     */
    public static <T> List<Class<? extends T>> leaves(Class<? extends T> type) {
        if (!type.isSealed()) {
            return List.of(type);
        }
        List<Class<? extends T>> found = new ArrayList<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            found.addAll(leaves(permitted.asSubclass(type)));
        }
        return found;
    }

    private static Map<String, Class<? extends DomainCommand>> firsts() {
        Map<String, Class<? extends DomainCommand>> first = new LinkedHashMap<>();
        for (Class<? extends DomainCommand> leaf : leaves(DomainCommand.class)) {
            first.putIfAbsent(featureOf(nameOf(leaf)), leaf);
        }
        return Collections.unmodifiableMap(first);
    }

    private static Wire wire(Class<?> leaf) {
        Wire wire = leaf.getAnnotation(Wire.class);
        if (wire == null) {
            throw new IllegalStateException(leaf.getName() + " has no @Wire name");
        }
        return wire;
    }

    private static <T> Map<String, Class<? extends T>> read(Class<T> root) {
        Map<String, Class<? extends T>> byName = new TreeMap<>();
        for (Class<? extends T> leaf : leaves(root)) {
            Class<?> twin = byName.put(nameOf(leaf), leaf);
            if (twin != null) {
                throw new IllegalStateException(twin + " and " + leaf + " share a wire name");
            }
        }
        return Collections.unmodifiableMap(byName);
    }
}
