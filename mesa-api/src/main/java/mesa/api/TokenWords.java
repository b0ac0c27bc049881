package mesa.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims both sides read in an access token, and the caller they make. */
public final class TokenWords {
    /** Value of {@code aud}: a token for anybody else opens nothing here. */
    public static final String AUDIENCE = "mesa";

    /** List of {@link Role} names. */
    public static final String ROLES = "roles";

    /** UUID of the actor the user speaks for. */
    public static final String INSTITUTION = "institution";

    /** Object: the id of a mesa and the list of {@link Role} names held there alone. */
    public static final String APPOINTMENTS = "appointments";

    private TokenWords() {}

    /**
     * The caller behind a checked token. Roles nobody here knows are passed over, and {@link
     * Role#SYSTEM} is never taken from a token: the platform speaks to itself from inside.
     *
     * @throws IllegalArgumentException when the institution or a mesa is not a UUID
     */
    public static Caller caller(
            String subject,
            @Nullable Collection<String> roles,
            @Nullable String institution,
            @Nullable Map<String, ?> appointments) {
        Set<Role> known = roles(roles);
        if (known.isEmpty()) {
            known.add(Role.PUBLIC);
        }
        return new Caller(
                subject,
                known,
                institution == null ? null : UUID.fromString(institution),
                appointments == null ? Map.of() : appointments(appointments));
    }

    private static Map<UUID, Set<Role>> appointments(Map<String, ?> claim) {
        Map<UUID, Set<Role>> appointments = new HashMap<>();
        claim.forEach((mesa, names) -> {
            Set<Role> held = names instanceof Collection<?> all ? roles(all) : roles(null);
            held.retainAll(Role.OF_A_MESA);
            if (!held.isEmpty()) {
                appointments.put(UUID.fromString(mesa), held);
            }
        });
        return appointments;
    }

    private static Set<Role> roles(@Nullable Collection<?> names) {
        Set<Role> known = EnumSet.noneOf(Role.class);
        if (names != null) {
            names.stream()
                    .map(name -> role(String.valueOf(name)))
                    .flatMap(Optional::stream)
                    .forEach(known::add);
        }
        return known;
    }

    private static Optional<Role> role(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && role.name().equals(upper))
                .findFirst();
    }
}
