package mesa.query.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import mesa.api.wire.Json;
import mesa.query.web.PageRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the embedded issuer for logins, with the administrator's own token. */
@Component
final class LoginClient {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Environment env;

    LoginClient(Environment env) {
        this.env = env;
    }

    /**
     * What came back.
     *
     * @param secret to be shown once; empty when there is none
     * @param problem why not, in the reader's words; empty when there is a secret
     */
    public record Reply(String user, String name, String secret, String problem) {}

    Reply make(PageRequest request, String token) {
        return post(request, token, "/api/v1/logins", "kind", "name", "post");
    }

    Reply renew(PageRequest request, String token, UUID user) {
        return post(request, token, "/api/v1/logins/" + user + "/renew", "reason");
    }

    private Reply post(PageRequest request, String token, String address, String... fields) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        for (String field : fields) {
            body.put(field, request.query(field).orElse(""));
        }
        HttpRequest post =
                HttpRequest.newBuilder(door().resolve(address))
                        .timeout(Duration.ofSeconds(20))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", request.language().tag())
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            HttpResponse<String> answer = http.send(post, BodyHandlers.ofString());
            JsonNode json = Json.MAPPER.readTree(answer.body());
            return new Reply(
                    json.path("user").asString(""),
                    json.path("name").asString(""),
                    json.path("secret").asString(""),
                    json.path("detail").asString(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a login was made", e);
        }
    }

    private URI door() {
        String port = env.getProperty("local.server.port", env.getProperty("server.port", "8080"));
        return URI.create(env.getProperty("mesa.query.command-url", "http://localhost:" + port));
    }
}
