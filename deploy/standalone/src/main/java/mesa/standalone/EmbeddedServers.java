package mesa.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mesa.embedded.EmbeddedKafka;
import mesa.embedded.FolderLock;
import mesa.embedded.Ports;
import mesa.embedded.ServerNotStarted;
import mesa.embedded.Supervisor;

/** The two servers under one roof, and what the platform must know to find them. */
final class EmbeddedServers implements AutoCloseable {
    private final StandaloneSettings settings;
    private final FolderLock lock;
    private final int port;
    private final Databases databases;
    private final EmbeddedKafka kafka;
    private final Supervisor<EmbeddedKafka> broker;

    private EmbeddedServers(
            StandaloneSettings settings,
            FolderLock lock,
            int port,
            Databases databases,
            EmbeddedKafka kafka) {
        this.settings = settings;
        this.lock = lock;
        this.port = port;
        this.databases = databases;
        this.kafka = kafka;
        this.broker = new Supervisor<>("Kafka", settings.home(), kafka);
    }

    /**
     * Starts both servers side by side; a folder or a port that is taken is told before anything is
     * started or changed.
     */
    static EmbeddedServers open(StandaloneSettings settings) throws IOException, SQLException {
        FolderLock lock = FolderLock.take(settings.home());
        try {
            int port = Ports.claim("the web", settings.port(), "MESA_PORT");
            InstallationFile.forget(settings.home());
            return open(settings, lock, port);
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedServers open(StandaloneSettings settings, FolderLock lock, int port)
            throws IOException, SQLException {
        // A thread of its own: the broker starts parts of itself in the common pool and waits for
        // them there, which on two cores is the very thread that waits.
        var broker =
                CompletableFuture.supplyAsync(
                        () -> kafka(settings),
                        task -> Thread.ofPlatform().name("kafka-start").start(task));
        Databases databases = null;
        try {
            databases = Databases.start(settings);
            return new EmbeddedServers(settings, lock, port, databases, broker.join());
        } catch (CompletionException e) {
            if (databases != null) {
                databases.close();
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (IOException | SQLException | RuntimeException e) {
            broker.thenAccept(EmbeddedServers::shut).exceptionally(_ -> null).join();
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
        return databases.port();
    }

    int port() {
        return port;
    }

    Path home() {
        return settings.home();
    }

    /** Tells other programs on this machine where everything answers, while it does. */
    void announce() throws IOException {
        InstallationFile.of(this).write(home());
    }

    /** The settings of both sides, stronger than what their own files say. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("mesa.home", settings.home().toString());
        properties.putAll(databases.properties());
        properties.put("mesa.events.disk.folders", settings.home().toString());
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
        try (lock;
                databases;
                broker) {
            InstallationFile.forget(home());
        }
    }
}
