package mesa.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mesa.embedded.EmbeddedKafka;
import mesa.embedded.Ports;
import mesa.embedded.ServerNotStarted;

/** The two servers under one roof, and what the platform must know to find them. */
final class House implements AutoCloseable {
    private final StandaloneSettings settings;
    private final int port;
    private final Databases databases;
    private final EmbeddedKafka kafka;

    private House(StandaloneSettings settings, int port, Databases databases, EmbeddedKafka kafka) {
        this.settings = settings;
        this.port = port;
        this.databases = databases;
        this.kafka = kafka;
    }

    /** Starts both servers side by side; a taken port is told before anything is started. */
    static House open(StandaloneSettings settings) throws IOException, SQLException {
        int port = Ports.claim("the web", settings.port(), "MESA_PORT");
        // A thread of its own: the broker starts parts of itself in the common pool and waits for
        // them there, which on two cores is the very thread that waits.
        var broker =
                CompletableFuture.supplyAsync(
                        () -> kafka(settings),
                        task -> Thread.ofPlatform().name("kafka-start").start(task));
        Databases databases = null;
        try {
            databases = Databases.start(settings);
            return new House(settings, port, databases, broker.join());
        } catch (CompletionException e) {
            if (databases != null) {
                databases.close();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (IOException | SQLException | RuntimeException e) {
            broker.thenAccept(House::shut).exceptionally(_ -> null).join();
            throw e;
        }
    }

    private static EmbeddedKafka kafka(StandaloneSettings settings) {
        try {
            return EmbeddedKafka.start(
                    settings.home().resolve("kafka"),
                    settings.kafkaPort(),
                    settings.kafkaAgencyPort());
        } catch (IOException e) {
            throw new ServerNotStarted("Kafka did not start: " + e.getMessage(), e);
        }
    }

    private static void shut(EmbeddedKafka kafka) {
        try {
            kafka.close();
        } catch (IOException e) {
            throw new ServerNotStarted("Kafka's folder was not released", e);
        }
    }

    String kafkaAddress() {
        return kafka.bootstrap();
    }

    /** Where agencies reach Kafka and what they must trust; none unless it was asked for. */
    Optional<AgencyDoor> agencies() {
        return kafka.agencies()
                .map(address ->
                        new AgencyDoor(address, EmbeddedKafka.agencyCertificate(kafkaFolder())));
    }

    private Path kafkaFolder() {
        return settings.home().resolve("kafka");
    }

    /** A listener for agencies. */
    record AgencyDoor(String address, Path certificate) {}

    int postgresPort() {
        return databases.postgres().port();
    }

    int port() {
        return port;
    }

    Path home() {
        return settings.home();
    }

    /** Tells other programs on this machine where the platform answers, while it does. */
    void announce() throws IOException {
        Files.writeString(address(), "http://localhost:" + port + "\n");
    }

    private Path address() {
        return settings.home().resolve("address");
    }

    /** The settings of both sides, stronger than what their own files say. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("mesa.home", settings.home().toString());
        properties.putAll(databases.properties());
        properties.put("mesa.relay.bootstrap", kafka.bootstrap());
        properties.put("mesa.intake.bootstrap", kafka.bootstrap());
        kafka.agencies()
                .ifPresent(address -> properties.put("mesa.kafka.public", "SASL_SSL://" + address));
        properties.put("mesa.access.demo-logins", settings.demo());
        return properties;
    }

    /** Kafka first: PostgreSQL holds the truth and goes last. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(address());
        try {
            kafka.close();
        } finally {
            databases.close();
        }
    }
}
