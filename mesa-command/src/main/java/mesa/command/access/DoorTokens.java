package mesa.command.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;
import java.util.UUID;
import mesa.api.TokenWords;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * What makes a token good: signed by the issuer's published keys with an asymmetric algorithm,
 * typed {@code at+jwt} (RFC 9068), for our audience, in time, and with claims we can read.
 */
final class DoorTokens {
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private DoorTokens() {}

    /** Asks the issuer for its keys at the first token, not at the start: it may start later. */
    static JwtDecoder issuedBy(String issuer) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer)
                            .validateType(false)
                            .jwsAlgorithms(known -> known.addAll(ALGORITHMS))
                            .build();
            decoder.setJwtValidator(good(issuer));
            return decoder;
        });
    }

    /** The embedded issuer's own tokens, without asking oneself over the network. */
    static JwtDecoder signedBy(JWKSource<SecurityContext> key, String issuer, Standings standings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(key).jwsAlgorithm(SignatureAlgorithm.RS256).build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        good(issuer), token -> inForce(token, standings)));
        return decoder;
    }

    private static OAuth2TokenValidatorResult inForce(Jwt token, Standings standings) {
        return standings.of(token.getSubject()).covers(token.getIssuedAt())
                ? ok()
                : bad("a right was revoked since");
    }

    private static OAuth2TokenValidator<Jwt> good(String issuer) {
        return JwtValidators.createAtJwtValidator()
                .issuer(issuer)
                .audience(TokenWords.AUDIENCE)
                .validators(all -> all.put("client_id", present("client_id")))
                .validators(all -> all.put(TokenWords.INSTITUTION, DoorTokens::institution))
                .build();
    }

    private static OAuth2TokenValidator<Jwt> present(String claim) {
        return token -> token.hasClaim(claim) ? ok() : bad(claim + " is missing");
    }

    private static OAuth2TokenValidatorResult institution(Jwt token) {
        String institution = token.getClaimAsString(TokenWords.INSTITUTION);
        if (institution == null) {
            return ok();
        }
        try {
            return UUID.fromString(institution).toString().equalsIgnoreCase(institution)
                    ? ok()
                    : bad("institution is not a UUID");
        } catch (IllegalArgumentException notOne) {
            return bad("institution is not a UUID");
        }
    }

    private static OAuth2TokenValidatorResult ok() {
        return OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult bad(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }
}
