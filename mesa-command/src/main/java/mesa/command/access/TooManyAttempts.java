package mesa.command.access;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for a name or from an address; carries how long to wait. */
final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    TooManyAttempts(long seconds) {
        super("Too many attempts");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
