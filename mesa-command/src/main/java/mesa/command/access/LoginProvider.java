package mesa.command.access;

import static org.springframework.security.core.authority.FactorGrantedAuthority.PASSWORD_AUTHORITY;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The login form's check; whoever passes goes by the pseudonymous id from here on. */
final class LoginProvider implements AuthenticationProvider {
    private final LoginCheck check;

    LoginProvider(LoginCheck check) {
        this.check = check;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Object typed = attempt.getCredentials();
        var proven =
                check.prove(
                        attempt.getName(), typed == null ? "" : typed.toString(), address(attempt));
        return UsernamePasswordAuthenticationToken.authenticated(
                proven.user(),
                null,
                List.of(
                        FactorGrantedAuthority.withAuthority(PASSWORD_AUTHORITY)
                                .issuedAt(proven.since())
                                .build()));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
