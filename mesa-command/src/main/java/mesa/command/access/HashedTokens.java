package mesa.command.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps logins without what could be used from them: of every code and token only its hash, and
 * nothing of a login whose last token has run out. Whoever reads the database, or a backup of it,
 * logs in as nobody.
 */
final class HashedTokens implements OAuth2AuthorizationService {
    private static final String HASHED = "sha256:";
    private static final long BETWEEN_PURGES = Duration.ofMinutes(10).toNanos();

    private final OAuth2AuthorizationService stored;
    private final Runnable purge;
    private final RevokedTokenTable ended;
    private final AtomicLong purgedAt = new AtomicLong(System.nanoTime() - BETWEEN_PURGES);

    /**
     * @param purge removes what has run out
     */
    HashedTokens(OAuth2AuthorizationService stored, RevokedTokenTable ended, Runnable purge) {
        this.stored = stored;
        this.ended = ended;
        this.purge = purge;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        var hashed = OAuth2Authorization.from(authorization);
        keep(authorization, OAuth2AuthorizationCode.class, hashed);
        keep(authorization, OAuth2AccessToken.class, hashed);
        keep(authorization, OidcIdToken.class, hashed);
        stored.save(hashed.build());
        noteEnd(authorization.getAccessToken());
        long last = purgedAt.get();
        if (System.nanoTime() - last >= BETWEEN_PURGES
                && purgedAt.compareAndSet(last, System.nanoTime())) {
            purge.run();
        }
    }

    /** However a token was ended, it was saved as invalidated, and doors that know only it hear. */
    private void noteEnd(OAuth2Authorization.@Nullable Token<OAuth2AccessToken> access) {
        if (access == null || !access.isInvalidated() || access.getClaims() == null) {
            return;
        }
        Instant until = access.getToken().getExpiresAt();
        if (access.getClaims().get(JwtClaimNames.JTI) instanceof String id && until != null) {
            ended.end(id, until);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        stored.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return stored.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return stored.findByToken(hash(token), type);
    }

    private static <T extends OAuth2Token> void keep(
            OAuth2Authorization from, Class<T> kind, OAuth2Authorization.Builder into) {
        OAuth2Authorization.Token<T> token = from.getToken(kind);
        // What was read back and is saved again is hashed already.
        if (token != null && !token.getToken().getTokenValue().startsWith(HASHED)) {
            into.token(hashed(token.getToken()), all -> all.putAll(token.getMetadata()));
        }
    }

    private static OAuth2Token hashed(OAuth2Token token) {
        String hash = hash(token.getTokenValue());
        return switch (token) {
            case OAuth2AuthorizationCode code ->
                    new OAuth2AuthorizationCode(hash, code.getIssuedAt(), code.getExpiresAt());
            case OAuth2AccessToken access ->
                    new OAuth2AccessToken(
                            access.getTokenType(),
                            hash,
                            access.getIssuedAt(),
                            access.getExpiresAt(),
                            access.getScopes());
            case OidcIdToken id ->
                    new OidcIdToken(hash, id.getIssuedAt(), id.getExpiresAt(), id.getClaims());
            default -> throw new IllegalArgumentException("Not issued here: " + token.getClass());
        };
    }

    static String hash(String token) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.UTF_8));
            return HASHED + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
