package mesa.query.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When somebody last lost a right. Implemented where the register of users is read. */
public interface RevocationTimes {
    /**
     * @param user pseudonym, the {@code sub} of tokens
     * @return null for somebody who never lost one, or is not in the register
     */
    @Nullable Instant cutAt(String user);

    /**
     * Whether what is known of lost rights is as new as it must be for anybody to read more than
     * the public.
     */
    boolean current();

    /** Whether what was given to a user at some moment was taken away since. */
    default boolean cutSince(String user, Instant given) {
        Instant cut = cutAt(user);
        // Tokens know whole seconds; one of the same second may have been issued just before.
        return cut != null && given.getEpochSecond() <= cut.getEpochSecond();
    }
}
