package mesa.command.access;

import java.util.List;
import mesa.api.Role;
import mesa.api.TokenWords;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into an access token what both sides read, as RFC 9068 has it. */
final class IssuedToken implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final CredentialTable credentials;

    IssuedToken(CredentialTable credentials) {
        this.credentials = credentials;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Credential user =
                credentials
                        .user(context.getPrincipal().getName())
                        .orElseThrow(() ->
                                new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED));
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        context.getJwsHeader().type("at+jwt");
        context.getClaims()
                .audience(List.of(TokenWords.AUDIENCE))
                .claim("client_id", context.getRegisteredClient().getClientId())
                .claim(TokenWords.ROLES, user.roles().stream().map(Role::name).sorted().toList());
        if (user.institution() != null) {
            context.getClaims().claim(TokenWords.INSTITUTION, user.institution().toString());
        }
    }
}
