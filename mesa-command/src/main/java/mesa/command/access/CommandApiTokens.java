package mesa.command.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import mesa.http.AccessTokens;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The tokens the door takes, from a foreign issuer or from the embedded one. */
final class CommandApiTokens {
    private CommandApiTokens() {}

    /** A foreign issuer's; whoever is deactivated here it goes on issuing them to. */
    static JwtDecoder issuedBy(String issuer, UserRightsLookup userRightsLookup) {
        return AccessTokens.issuedBy(issuer, token -> over(token, userRightsLookup));
    }

    /** The embedded issuer's own tokens, without asking oneself over the network. */
    static JwtDecoder signedBy(
            JWKSource<SecurityContext> key,
            String issuer,
            UserRightsLookup userRightsLookup,
            RevokedTokenTable ended) {
        return AccessTokens.signedBy(
                NimbusJwtDecoder.withJwkSource(key).jwsAlgorithm(SignatureAlgorithm.RS256).build(),
                issuer,
                token -> over(token, userRightsLookup) || ended.has(token.getId()));
    }

    private static boolean over(Jwt token, UserRightsLookup userRightsLookup) {
        UserRights holder = userRightsLookup.of(token.getSubject());
        return holder.inactive() || !holder.covers(token.getIssuedAt());
    }
}
