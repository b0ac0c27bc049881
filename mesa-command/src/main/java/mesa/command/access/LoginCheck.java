package mesa.command.access;

import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mesa.domain.user.User;
import mesa.http.Pace;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * A person's name and password. Whoever passes goes by the pseudonymous id from here on; a name
 * nobody has takes as long to refuse as a wrong password.
 */
final class LoginCheck implements AuthenticationProvider {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final CredentialTable credentials;
    private final LoginName names;
    private final PasswordEncoder encoder;
    private final Standings standings;
    private final String nobody;
    private final Pace byName;
    private final Pace byAddress;

    /**
     * @param failures wrong passwords for one name in a quarter of an hour, and five times as many
     *     from one address
     */
    LoginCheck(
            CredentialTable credentials,
            LoginName names,
            PasswordEncoder encoder,
            Standings standings,
            int failures) {
        this.byName = new Pace(failures, failures, QUARTER);
        this.byAddress = new Pace(failures * 5L, failures * 5L, QUARTER);
        this.standings = standings;
        this.credentials = credentials;
        this.names = names;
        this.encoder = encoder;
        this.nobody = Objects.requireNonNull(encoder.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Object typed = attempt.getCredentials();
        String password = typed == null ? "" : typed.toString();
        String name = names.hash(attempt.getName());
        String address = address(attempt);
        long wait = Math.max(byName.wait(name), byAddress.wait(address));
        if (wait > 0) {
            // Before the password is looked at: one that is right must not be told from the answer.
            throw new TooManyAttempts(wait);
        }
        Credential known = credentials.person(name).orElse(null);
        boolean right = encoder.matches(password, known == null ? nobody : known.password());
        if (known == null || !right || !active(known)) {
            byName.take(name);
            byAddress.take(address);
            throw new BadCredentialsException("Name or password is wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                known.user(),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(PASSWORD_AUTHORITY)));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    private boolean active(Credential known) {
        return switch (standings.of(known.user()).user()) {
            case User.Known user -> user.active();
            case User.Unknown _ -> false;
        };
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
