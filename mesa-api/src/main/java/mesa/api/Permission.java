package mesa.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answer of the access table ({@link MayUse}) to one caller; without an entry it is no. */
public enum Permission {
    GRANTED,
    /** None of the caller's roles may send the command. */
    WRONG_ROLE,
    /** A delegate may, but only for their own institution. */
    OTHER_INSTITUTION,
    /**
     * Not by the roles held everywhere, but by an appointment, if it is at the mesa the command
     * concerns. Whoever knows that mesa asks again for {@link Caller#at the caller there}.
     */
    DEPENDS_ON_MESA;

    /** Whether this caller may send this very command. */
    public static Permission of(DomainCommand command, Caller caller) {
        return of(command.getClass(), caller, component -> value(command, component));
    }

    /**
     * @param component the value of a command's component, by name
     */
    static Permission of(
            Class<? extends DomainCommand> type,
            Caller caller,
            Function<String, @Nullable Object> component) {
        MayUse entry = type.getAnnotation(MayUse.class);
        Permission everywhere = everywhere(entry, caller, component);
        return everywhere != GRANTED && appointed(entry, caller) ? DEPENDS_ON_MESA : everywhere;
    }

    private static Permission everywhere(
            @Nullable MayUse entry, Caller caller, Function<String, @Nullable Object> component) {
        Set<Role> through = through(entry, caller);
        if (entry == null || through.isEmpty()) {
            return WRONG_ROLE;
        }
        boolean onlyAsDelegate = through.equals(EnumSet.of(Role.DELEGATE));
        return onlyAsDelegate
                        && !entry.own().isEmpty()
                        && !(component.apply(entry.own()) instanceof Id named
                                && caller.speaksFor(named))
                ? OTHER_INSTITUTION
                : GRANTED;
    }

    /** Whether there is any command of this type the caller may send; for menus and forms. */
    public static boolean imaginable(Class<? extends DomainCommand> type, Caller caller) {
        MayUse entry = type.getAnnotation(MayUse.class);
        return !through(entry, caller).isEmpty() || appointed(entry, caller);
    }

    private static boolean appointed(@Nullable MayUse entry, Caller caller) {
        return entry != null
                && caller.appointments().values().stream()
                        .anyMatch(held -> Arrays.stream(entry.value()).anyMatch(held::contains));
    }

    private static Set<Role> through(@Nullable MayUse entry, Caller caller) {
        Set<Role> shared = EnumSet.noneOf(Role.class);
        if (entry != null) {
            shared.addAll(Arrays.asList(entry.value()));
            // Everybody is the public, also somebody whose token names other roles only.
            shared.removeIf(role -> role != Role.PUBLIC && !caller.is(role));
        }
        return shared;
    }

    private static @Nullable Object value(DomainCommand command, String component) {
        RecordComponent found =
                Arrays.stream(command.getClass().getRecordComponents())
                        .filter(c -> c.getName().equals(component))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        command.getClass() + " has no " + component));
        try {
            return found.getAccessor().invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
