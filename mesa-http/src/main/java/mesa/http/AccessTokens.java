package mesa.http;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
public final class AccessTokens {
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private AccessTokens() {}

    /**
     * Asks the issuer for its keys at the first token, not at the start: it may start later.
     *
     * @param revoked whether the holder lost a right after the token was issued
     */
    public static JwtDecoder issuedBy(String issuer, Predicate<Jwt> revoked) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer)
                            .validateType(false)
                            .jwsAlgorithms(known -> known.addAll(ALGORITHMS))
                            .build();
            return new CachingJwtDecoder(decoder, good(issuer, revoked));
        });
    }

    /** As {@link #issuedBy}, for a decoder that has the issuer's keys already. */
    public static JwtDecoder signedBy(
            NimbusJwtDecoder keys, String issuer, Predicate<Jwt> revoked) {
        return new CachingJwtDecoder(keys, good(issuer, revoked));
    }

    private static OAuth2TokenValidator<Jwt> good(String issuer, Predicate<Jwt> revoked) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createAtJwtValidator()
                        .issuer(issuer)
                        .audience(TokenWords.AUDIENCE)
                        .validators(all -> all.put("client_id", present("client_id")))
                        .validators(
                                all -> all.put(TokenWords.INSTITUTION, AccessTokens::institution))
                        .validators(
                                all -> all.put(TokenWords.APPOINTMENTS, AccessTokens::appointments))
                        .build(),
                token ->
                        // Without a subject it is refused above.
                        token.getSubject() != null && revoked.test(token)
                                ? bad("a right was revoked since")
                                : ok());
    }

    private static OAuth2TokenValidator<Jwt> present(String claim) {
        return token -> token.hasClaim(claim) ? ok() : bad(claim + " is missing");
    }

    private static OAuth2TokenValidatorResult institution(Jwt token) {
        String institution = token.getClaimAsString(TokenWords.INSTITUTION);
        return institution == null || isId(institution) ? ok() : bad("institution is not a UUID");
    }

    private static OAuth2TokenValidatorResult appointments(Jwt token) {
        if (!token.hasClaim(TokenWords.APPOINTMENTS)) {
            return ok();
        }
        return token.getClaims().get(TokenWords.APPOINTMENTS) instanceof Map<?, ?> mesas
                        && mesas.entrySet().stream()
                                .allMatch(e ->
                                        isId(String.valueOf(e.getKey()))
                                                && e.getValue() instanceof Collection<?>)
                ? ok()
                : bad("appointments are lists of roles by the id of a mesa");
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static OAuth2TokenValidatorResult ok() {
        return OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult bad(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }
}
