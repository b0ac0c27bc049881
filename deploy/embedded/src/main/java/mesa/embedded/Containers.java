package mesa.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same two servers as containers, for a machine where a Docker engine answers. */
final class Containers {
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.1.2";

    private static final int POSTGRES_PORT = PostgreSQLContainer.POSTGRESQL_PORT;

    private Containers() {}

    static boolean engineAnswers() {
        // Asking Testcontainers costs seconds and a page of log where there is no engine at all.
        boolean trace =
                System.getenv("DOCKER_HOST") != null
                        || Files.exists(Path.of("/var/run/docker.sock"));
        Logs.quieten();
        return trace && DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the process ends
    static Cluster postgres() {
        var container = new PostgreSQLContainer(POSTGRES_IMAGE).withDatabaseName("postgres");
        container.start();
        return new Cluster(
                container.getHost() + ":" + container.getMappedPort(POSTGRES_PORT),
                new DatabaseLogin(container.getUsername(), container.getPassword()));
    }

    @SuppressWarnings("resource") // Testcontainers removes it when the process ends
    static String kafka() {
        var container = new KafkaContainer(KAFKA_IMAGE);
        container.start();
        return container.getBootstrapServers();
    }
}
