package mesa.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the issuer for a token: client credentials, given or those the first start wrote down. */
final class TokenClient {
    private final HttpClient http;
    private final String address;

    TokenClient(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    /**
     * @param client null for the operator of the platform on this machine
     */
    String token(@Nullable String client) throws IOException {
        String[] credentials = client == null ? operator() : new String[] {client, secret()};
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (credentials[0] + ":" + credentials[1])
                                        .getBytes(StandardCharsets.UTF_8));
        JsonNode answer =
                send(
                        HttpRequest.newBuilder(URI.create(tokenEndpoint()))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build());
        return answer.path("access_token").asString();
    }

    private String tokenEndpoint() throws IOException {
        HttpRequest discovery =
                HttpRequest.newBuilder(URI.create(address + "/.well-known/openid-configuration"))
                        .GET()
                        .build();
        return send(discovery).path("token_endpoint").asString();
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Failed(
                        CliMessages.text(
                                "refused",
                                String.valueOf(response.statusCode()),
                                request.uri().toString()));
            }
            return Json.MAPPER.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed(CliMessages.text("unreachable", address, "interrupted"), e);
        }
    }

    private static String secret() {
        String secret = System.getenv("MESA_SECRET");
        if (secret == null) {
            throw new Failed(CliMessages.text("no.login", "MESA_SECRET"));
        }
        return secret;
    }

    private static String[] operator() throws IOException {
        Path file = LocalInstallation.here().home().resolve("access").resolve("logins.txt");
        if (!Files.exists(file)) {
            throw new Failed(CliMessages.text("no.login", file.toString()));
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", 4))
                .filter(parts -> parts.length > 2 && parts[0].equals("operator"))
                .map(parts -> new String[] {parts[1], parts[2]})
                .findFirst()
                .orElseThrow(() -> new Failed(CliMessages.text("no.login", file.toString())));
    }
}
