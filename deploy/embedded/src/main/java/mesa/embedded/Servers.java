package mesa.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
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

    /** The address, with credentials, of a new empty database for events. */
    public static String freshEventsDatabase() {
        return freshDatabase("mesa_events");
    }

    /** The address, with credentials, of a new empty database for read models. */
    public static String freshViewsDatabase() {
        return freshDatabase("mesa_views");
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

    private static String freshDatabase(String prefix) {
        String name = "%s_%d".formatted(prefix, COUNTER.incrementAndGet());
        try (var connection = DriverManager.getConnection(Database.ADMIN_URL);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new ServerNotStarted("The database was not created: " + name, e);
        }
        return Database.ADMIN_URL.replace("/postgres?", "/" + name + "?");
    }

    private static final class Database {
        static final String ADMIN_URL = start();

        private static String start() {
            if (Containers.engineAnswers()) {
                return Containers.postgres();
            }
            try {
                Path folder = scratch("mesa-postgres");
                PostgresProcess server = new EmbeddedPostgres18(folder, 0, programs()).start();
                atExit(server, folder);
                return server.jdbcUrl("postgres");
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
