package mesa.command.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import mesa.http.ClientNetwork;
import mesa.http.RateLimiter;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A person's name and password. A name nobody has takes as long to refuse as a wrong password.
 * Wrong ones count against the network they come from, never against the name alone: a stranger
 * elsewhere keeps nobody out.
 */
final class LoginCheck {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final CredentialTable credentials;
    private final LoginName names;
    private final PasswordEncoder encoder;
    private final UserRightsLookup userRightsLookup;
    private final String nobody;
    private final RateLimiter byName;
    private final RateLimiter byNetwork;

    /**
     * @param failures wrong passwords for one name from one network in a quarter of an hour, and
     *     five times as many from one network
     */
    LoginCheck(
            CredentialTable credentials,
            LoginName names,
            PasswordEncoder encoder,
            UserRightsLookup userRightsLookup,
            int failures) {
        this.byName = new RateLimiter(failures, failures, QUARTER);
        this.byNetwork = new RateLimiter(failures * 5L, failures * 5L, QUARTER);
        this.userRightsLookup = userRightsLookup;
        this.credentials = credentials;
        this.names = names;
        this.encoder = encoder;
        this.nobody = Objects.requireNonNull(encoder.encode("nobody"));
    }

    /**
     * Who somebody proved to be, and since when.
     *
     * @param user pseudonymous id
     * @param since before the secret was read: one renewed from then on ends this login as well
     */
    record Proven(String user, Instant since) {}

    /**
     * @param address where the attempt comes from
     * @throws TooManyAttempts when nobody looked at the password
     * @throws BadCredentialsException when there is no such user with such a password
     */
    Proven prove(String typedName, String password, String address) {
        Instant begun = Instant.now();
        String name = names.hash(typedName);
        String network = ClientNetwork.of(address);
        String here = name + " " + network;
        // Before the password is looked at: many at once must not pass on one permit, and one that
        // is right must not be told from the answer.
        permit(here, network);
        boolean wrong = false;
        try {
            Credential known = credentials.person(name).orElse(null);
            boolean right = encoder.matches(password, known == null ? nobody : known.password());
            if (known == null || !right || !userRightsLookup.of(known.user()).accepts(known)) {
                wrong = true;
                throw new BadCredentialsException("Name or password is wrong");
            }
            return new Proven(known.user(), begun);
        } finally {
            if (!wrong) {
                byName.giveBack(here);
                byNetwork.giveBack(network);
            }
        }
    }

    private void permit(String here, String network) {
        long wait = byName.take(here);
        if (wait > 0) {
            throw new TooManyAttempts(wait);
        }
        wait = byNetwork.take(network);
        if (wait > 0) {
            byName.giveBack(here);
            throw new TooManyAttempts(wait);
        }
    }
}
