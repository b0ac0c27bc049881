package mesa.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import mesa.api.wire.Json;
import mesa.command.store.Journal;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import mesa.embedded.issuer.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** One process of the command side as production runs it, on free ports, reached over HTTP. */
public final class RunningNode implements AutoCloseable {
    public static final TestIssuer ISSUER = TestIssuer.start();
    private static final String[] EVERY_ROLE = {
        "admin", "secretariat", "chair", "verifier", "auditor", "dpo"
    };
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext context;

    private RunningNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On its own database and topic. */
    public static RunningNode start(String... settings) {
        return on(Servers.freshEventsDatabase(), freshTopic(), settings);
    }

    /** A name no topic has yet. */
    public static String freshTopic() {
        return "mesa.journal." + UUID.randomUUID();
    }

    /** On a database and a topic others may use as well. */
    public static RunningNode on(Database database, String topic, String... settings) {
        return on(
                new SpringApplicationBuilder(CommandApplication.class), database, topic, settings);
    }

    /** The same with beans of the test's own. */
    public static RunningNode on(
            SpringApplicationBuilder application,
            Database database,
            String topic,
            String... settings) {
        // By name, because an argument given twice would count as a list.
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.putAll(database.settings("mesa.events"));
        all.put("mesa.relay.bootstrap", Servers.kafkaBootstrap());
        all.put("mesa.relay.topic", topic);
        all.put("mesa.relay.term", "2s");
        all.put("mesa.reactions.term", "2s");
        all.put("mesa.access.issuer-uri", ISSUER.uri());
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        String[] arguments =
                all.entrySet().stream()
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new);
        return new RunningNode(application.run(arguments));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public long head() {
        return bean(Journal.class).head();
    }

    public URI uri(String path) {
        return URI.create(
                "http://localhost:"
                        + context.getEnvironment().getProperty("local.server.port")
                        + path);
    }

    private static String everyRole() {
        return ISSUER.sign(ISSUER.claims("u-admin", null, EVERY_ROLE));
    }

    /** A post of JSON by somebody who may do everything people may. */
    public Reply post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    public Reply send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        request.setHeader("Content-Type", "application/json");
        request.setHeader("Authorization", "Bearer " + everyRole());
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Reply(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** What came back. */
    public record Reply(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return Json.MAPPER.readTree(response.body());
        }

        /** Last part of the problem's type. */
        public String problem() {
            return json().path("type").asString("").replace("/problems/", "");
        }
    }
}
