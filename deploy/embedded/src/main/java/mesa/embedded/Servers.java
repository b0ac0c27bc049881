package mesa.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The servers of the integration tests: one PostgreSQL and one Kafka for each test process, started
 * when first asked for.
 *
 * <p>They are containers when a Docker engine answers and embedded otherwise; a test cannot tell.
 */
public final class Servers {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Servers() {}

    /** A new empty database for events, whose login has no rights yet. */
    public static Database freshEventsDatabase() {
        try {
            return Postgres.CLUSTER.ensureDatabase(freshName("mesa_events"));
        } catch (SQLException e) {
            throw new ServerNotStarted("The database was not created", e);
        }
    }

    /** The address, with credentials, of a new empty database for read models. */
    public static String freshViewsDatabase() {
        try {
            return Postgres.CLUSTER.ensureOwnDatabase(freshName("mesa_views")).userUrl();
        } catch (SQLException e) {
            throw new ServerNotStarted("The database was not created", e);
        }
    }

    /** The broker's address. */
    public static String kafkaBootstrap() {
        return Broker.BOOTSTRAP;
    }

    /** A new topic of one partition that keeps everything, its name beginning with the prefix. */
    public static String freshTopic(String prefix) {
        String name = "%s.%d".formatted(prefix, COUNTER.incrementAndGet());
        var topic =
                new NewTopic(name, Optional.of(1), Optional.empty())
                        .configs(Map.of("retention.ms", "-1"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafkaBootstrap()))) {
            admin.createTopics(List.of(topic)).all().get();
            return name;
        } catch (ExecutionException e) {
            throw new ServerNotStarted("The topic was not created: " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotStarted("Interrupted while creating the topic " + name, e);
        }
    }

    /** Where PostgreSQL's programs are unpacked for tests, once for all modules and runs. */
    public static Path programs() {
        return Path.of(System.getProperty("user.home"), ".cache", "mesa");
    }

    private static String freshName(String prefix) {
        return "%s_%d".formatted(prefix, COUNTER.incrementAndGet());
    }

    private static final class Postgres {
        static final Cluster CLUSTER = start();

        private static Cluster start() {
            if (Containers.engineAnswers()) {
                return Containers.postgres();
            }
            try {
                Path folder = scratch("mesa-postgres");
                PostgresProcess server = new EmbeddedPostgres18(folder, 0, programs()).start();
                atExit(server, folder);
                return server.cluster();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Broker {
        static final String BOOTSTRAP = start();

        private static String start() {
            if (Containers.engineAnswers()) {
                return Containers.kafka();
            }
            try {
                Path folder = scratch("mesa-kafka");
                EmbeddedKafka server = EmbeddedKafka.start(folder, 0);
                atExit(server, folder);
                return server.bootstrap();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path scratch(String name) throws IOException {
        return Files.createTempDirectory(name);
    }

    private static void atExit(AutoCloseable server, Path folder) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            try {
                                server.close();
                                Folders.delete(folder);
                            } catch (Exception e) {
                                System.err.println("Left behind: " + folder + ": " + e);
                            }
                        }));
    }
}
