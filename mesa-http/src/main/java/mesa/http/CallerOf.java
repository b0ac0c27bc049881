package mesa.http;

import mesa.api.Caller;
import mesa.api.TokenWords;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who is calling, read from the checked token and from nothing else. */
public final class CallerOf {
    private CallerOf() {}

    /** The caller of the request this thread serves; {@link Caller#ANYBODY} without a token. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Caller of(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken checked
                ? of(checked.getToken())
                : Caller.ANYBODY;
    }

    private static Caller of(Jwt token) {
        return TokenWords.caller(
                token.getSubject(),
                token.getClaimAsStringList(TokenWords.ROLES),
                token.getClaimAsString(TokenWords.INSTITUTION),
                token.getClaimAsMap(TokenWords.APPOINTMENTS));
    }
}
