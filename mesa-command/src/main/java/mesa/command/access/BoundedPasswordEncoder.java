package mesa.command.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks no more passwords at once than there are processors: a hash is dear on purpose, and a
 * crowd of them would leave nothing for anybody else.
 */
final class BoundedPasswordEncoder implements PasswordEncoder {
    private static final int PATIENCE_SECONDS = 3;

    private final PasswordEncoder encoder;
    private final Semaphore free;

    BoundedPasswordEncoder(PasswordEncoder encoder) {
        this(encoder, Runtime.getRuntime().availableProcessors());
    }

    BoundedPasswordEncoder(PasswordEncoder encoder, int most) {
        this.encoder = encoder;
        this.free = new Semaphore(most, true);
    }

    /** At once: nobody has a password made who has not been checked before. */
    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password);
    }

    /**
     * @throws TooManyAttempts when the others take too long
     */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAttempts(PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttempts(PATIENCE_SECONDS);
        }
        try {
            return encoder.matches(password, encoded);
        } finally {
            free.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return encoder.upgradeEncoding(encoded);
    }
}
