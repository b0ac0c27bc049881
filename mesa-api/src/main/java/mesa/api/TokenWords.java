package mesa.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
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

    private TokenWords() {}

    /**
     * The caller behind a checked token. Roles nobody here knows are passed over, and {@link
     * Role#SYSTEM} is never taken from a token: the platform speaks to itself from inside.
     *
     * @throws IllegalArgumentException when the institution is not a UUID
     */
    public static Caller caller(
            String subject, @Nullable Collection<String> roles, @Nullable String institution) {
        Set<Role> known = EnumSet.noneOf(Role.class);
        if (roles != null) {
            roles.stream().map(TokenWords::role).flatMap(Optional::stream).forEach(known::add);
        }
        if (known.isEmpty()) {
            known.add(Role.PUBLIC);
        }
        return new Caller(
                subject, known, institution == null ? null : UUID.fromString(institution));
    }

    private static Optional<Role> role(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && role.name().equals(upper))
                .findFirst();
    }
}
