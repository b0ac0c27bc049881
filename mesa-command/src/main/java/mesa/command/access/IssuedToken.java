package mesa.command.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.api.Role;
import mesa.api.TokenWords;
import mesa.domain.user.User;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Puts into an access token what both sides read, as RFC 9068 has it, and the rights of this hour.
 */
final class IssuedToken implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final UserRightsLookup userRightsLookup;

    IssuedToken(UserRightsLookup userRightsLookup) {
        this.userRightsLookup = userRightsLookup;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        User.Known user = inForce(context.getPrincipal());
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        context.getJwsHeader().type("at+jwt");
        // Array lists, because the store of logins reads no other kind of list back.
        var audience = new ArrayList<>(List.of(TokenWords.AUDIENCE));
        var roles = new ArrayList<>(user.roles().stream().map(Role::name).sorted().toList());
        context.getClaims()
                .audience(audience)
                .claim("client_id", context.getRegisteredClient().getClientId())
                .claim(TokenWords.ROLES, roles);
        if (!user.appointments().isEmpty()) {
            context.getClaims().claim(TokenWords.APPOINTMENTS, appointments(user));
        }
        if (user.institution() != null) {
            context.getClaims()
                    .claim(TokenWords.INSTITUTION, user.institution().value().toString());
        }
    }

    private static Map<String, List<String>> appointments(User.Known user) {
        var appointments = new LinkedHashMap<String, List<String>>();
        user.appointments()
                .forEach(a ->
                        appointments
                                .computeIfAbsent(
                                        a.mesa().value().toString(), _ -> new ArrayList<>())
                                .add(a.role().name()));
        return appointments;
    }

    private User.Known inForce(Authentication login) {
        UserRights userRights = userRightsLookup.fresh(login.getName());
        return switch (userRights.user()) {
            case User.Known user when user.active() && !userRights.outlived(login) -> user;
            case User.Known _, User.Unknown _ ->
                    throw new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED);
        };
    }
}
