package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mesa.api.wire.Json;
import tools.jackson.databind.JsonNode;

/** Code flow with PKCE, step by step, as a program does it that wants the tokens for itself. */
final class CodeFlow {
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String origin;

    CodeFlow(String origin) {
        this.origin = origin;
    }

    Tokens signedIn(String name, String password) {
        String callback = origin + "/login/callback";
        String authorize =
                "/oauth2/authorize?"
                        + form(
                                Map.of(
                                        "response_type", "code",
                                        "client_id", "mesa-web",
                                        "scope", "openid",
                                        "redirect_uri", callback,
                                        "code_challenge", challenge(),
                                        "code_challenge_method", "S256"));
        assertThat(get(authorize, "").statusCode()).isEqualTo(302);
        String csrf = Visitor.hidden(get("/access/login", "").body(), "_csrf");
        var back =
                post(
                        "/access/login",
                        Map.of("name", name, "password", password, "_csrf", csrf),
                        "");
        String address = location(get(location(back), ""));
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(address);
        assertThat(code.find()).as(address).isTrue();
        var tokens =
                post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "mesa-web",
                                "code",
                                code.group(1),
                                "code_verifier",
                                VERIFIER,
                                "redirect_uri",
                                callback),
                        "");
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return new Tokens(Json.MAPPER.readTree(tokens.body()));
    }

    /** What was given out. */
    final class Tokens {
        private final JsonNode given;

        private Tokens(JsonNode given) {
            this.given = given;
        }

        int get(String path) {
            return CodeFlow.this.get(path, access()).statusCode();
        }

        int post(String path) {
            return CodeFlow.this.post(path, Map.of(), access()).statusCode();
        }

        void logOut() {
            String hint = given.path("id_token").asString();
            assertThat(CodeFlow.this.get("/connect/logout?id_token_hint=" + hint, "").statusCode())
                    .isEqualTo(302);
        }

        private String access() {
            return given.path("access_token").asString();
        }
    }

    private HttpResponse<String> get(String path, String token) {
        return send(request(path, token).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String token) {
        return send(
                request(path, token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(form))));
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin).resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it ->
                        it.getKey()
                                + "="
                                + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
