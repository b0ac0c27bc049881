package mesa.command.access;

import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;

import java.util.List;
import java.util.Objects;
import mesa.domain.user.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A person's name and password. Whoever passes goes by the pseudonymous id from here on; a name
 * nobody has takes as long to refuse as a wrong password.
 */
final class LoginCheck implements AuthenticationProvider {
    private final CredentialTable credentials;
    private final LoginName names;
    private final PasswordEncoder encoder;
    private final Standings standings;
    private final String nobody;

    LoginCheck(
            CredentialTable credentials,
            LoginName names,
            PasswordEncoder encoder,
            Standings standings) {
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
        Credential known = credentials.person(names.hash(attempt.getName())).orElse(null);
        boolean right = encoder.matches(password, known == null ? nobody : known.password());
        if (known == null || !right || !active(known)) {
            throw new BadCredentialsException("Name or password is wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                known.user(),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(PASSWORD_AUTHORITY)));
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
