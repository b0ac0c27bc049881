package mesa.command.access;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/**
 * Too many attempts to log in, of one name, from one network or of all together; carries how long
 * to wait. The OAuth endpoints answer their own kind of exception only.
 */
final class TooManyAttempts extends OAuth2AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    TooManyAttempts(long seconds) {
        super("temporarily_unavailable");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
