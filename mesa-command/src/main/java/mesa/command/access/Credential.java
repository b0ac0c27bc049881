package mesa.command.access;

import java.util.Set;
import java.util.UUID;
import mesa.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proves their identity with.
 *
 * @param user pseudonymous id, the {@code sub} of tokens; an agency's client id as well
 * @param loginHash see {@link LoginName}; null for an agency
 * @param password encoded, never clear
 */
record Credential(
        String user,
        Kind kind,
        @Nullable String loginHash,
        String password,
        Set<Role> roles,
        @Nullable UUID institution) {
    enum Kind {
        PERSON,
        AGENCY
    }
}
