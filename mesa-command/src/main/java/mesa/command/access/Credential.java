package mesa.command.access;

import java.time.Instant;
import mesa.api.user.UserKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proves their identity with.
 *
 * @param user pseudonymous id, the {@code sub} of tokens; an agency's client id as well
 * @param loginHash see {@link LoginName}; null for an agency
 * @param password encoded, never clear
 * @param madeAt by the clock the journal goes by
 */
record Credential(
        String user, UserKind kind, @Nullable String loginHash, String password, Instant madeAt) {}
