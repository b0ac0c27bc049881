package mesa.embedded.issuer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A running issuer with one key. Point {@code mesa.access.issuer-uri} at {@link #uri()} and every
 * side accepts the tokens it mints; nothing else about the platform changes for the test.
 */
public final class TestIssuer implements AutoCloseable {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final KeyPair key;

    private TestIssuer(HttpServer server, KeyPair key) {
        this.server = server;
        this.key = key;
    }

    /** Serves discovery and keys on a free loopback port. */
    public static TestIssuer start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var issuer = new TestIssuer(HttpServer.create(address, 0), generator.generateKeyPair());
            issuer.serve("/.well-known/openid-configuration", issuer.discovery());
            issuer.serve("/jwks", issuer.keys());
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What tokens carry as {@code iss}. */
    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A good token of a user with some roles, valid for an hour. */
    public String token(@Nullable UUID institution, String... roles) {
        return sign(
                claims(
                        "u-" + String.join("-", roles).toLowerCase(Locale.ROOT),
                        institution,
                        roles));
    }

    /** The claims of a good token, for a test to spoil. */
    public TokenClaims claims(String user, @Nullable UUID institution, String... roles) {
        Instant now = Instant.now();
        TokenClaims claims =
                new TokenClaims()
                        .with("iss", uri())
                        .with("sub", user)
                        .with("aud", List.of("mesa"))
                        .with("client_id", "test")
                        .with("jti", UUID.randomUUID().toString())
                        .with("iat", now.getEpochSecond())
                        .with("exp", now.plusSeconds(3600).getEpochSecond())
                        .with("roles", List.of(roles));
        return institution == null ? claims : claims.with("institution", institution.toString());
    }

    /** Signs as an access token ({@code typ: at+jwt}). */
    public String sign(TokenClaims claims) {
        return sign("at+jwt", claims);
    }

    /** Signs under another {@code typ}. */
    public String sign(String typ, TokenClaims claims) {
        TokenClaims header =
                new TokenClaims().with("alg", "RS256").with("kid", "test").with("typ", typ);
        String signed = encode(header.json()) + "." + encode(claims.json());
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that claims to need no signature. */
    public static String unsigned(TokenClaims claims) {
        TokenClaims header = new TokenClaims().with("alg", "none").with("typ", "at+jwt");
        return encode(header.json()) + "." + encode(claims.json()) + ".";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String discovery() {
        return new TokenClaims()
                .with("issuer", uri())
                .with("authorization_endpoint", uri() + "/authorize")
                .with("token_endpoint", uri() + "/token")
                .with("jwks_uri", uri() + "/jwks")
                .with("response_types_supported", List.of("code"))
                .with("subject_types_supported", List.of("public"))
                .with("id_token_signing_alg_values_supported", List.of("RS256"))
                .json();
    }

    private String keys() {
        RSAPublicKey shown = (RSAPublicKey) key.getPublic();
        String jwk =
                new TokenClaims()
                        .with("kty", "RSA")
                        .with("kid", "test")
                        .with("use", "sig")
                        .with("alg", "RS256")
                        .with("n", number(shown.getModulus()))
                        .with("e", number(shown.getPublicExponent()))
                        .json();
        return "{\"keys\":[" + jwk + "]}";
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static String encode(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
