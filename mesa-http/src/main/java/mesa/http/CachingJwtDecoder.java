package mesa.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies the signature of a token once a minute, which is most of the work, and judges everything
 * else about it at every request: its time, its audience, whether a right was revoked. A key that
 * the issuer withdraws is therefore trusted for a minute longer.
 */
final class CachingJwtDecoder implements JwtDecoder {
    private final NimbusJwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> good;
    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .executor(Runnable::run)
                    .build();

    CachingJwtDecoder(NimbusJwtDecoder signatures, OAuth2TokenValidator<Jwt> good) {
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        this.signatures = signatures;
        this.good = good;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified.getIfPresent(token);
        if (jwt == null) {
            jwt = signatures.decode(token);
            verified.put(token, jwt);
        }
        OAuth2TokenValidatorResult verdict = good.validate(jwt);
        if (verdict.hasErrors()) {
            throw new JwtValidationException("The token is not good", verdict.getErrors());
        }
        return jwt;
    }
}
