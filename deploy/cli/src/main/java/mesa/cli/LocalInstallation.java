package mesa.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The platform on this machine: its folder, and where it answers while it runs, as it has written
 * down there. Without that, the ports of the environment, and the usual ones.
 */
record LocalInstallation(Path home, Properties addresses) {
    /** The one of {@code MESA_HOME}. */
    static LocalInstallation here() {
        String home = System.getenv("MESA_HOME");
        return in(
                home == null || home.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".mesa")
                        : Path.of(home));
    }

    static LocalInstallation in(Path home) {
        Path file = home.resolve("running.properties");
        var addresses = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                addresses.load(reader);
            } catch (IOException e) {
                throw new Failed(
                        CliMessages.text("unreachable", file, String.valueOf(e.getMessage())), e);
            }
        }
        return new LocalInstallation(home, addresses);
    }

    boolean runs() {
        return !addresses.isEmpty();
    }

    String web() {
        return addresses.getProperty("web", "http://localhost:" + port("MESA_PORT", "8080"));
    }

    String kafka() {
        return addresses.getProperty("kafka", "127.0.0.1:" + port("MESA_KAFKA_PORT", "9092"));
    }

    /** Where agencies reach Kafka. */
    Optional<String> kafkaOfAgencies() {
        return Optional.ofNullable(addresses.getProperty("kafka.agencies"));
    }

    /** What agencies must trust there, as PEM. */
    Optional<Path> certificateOfAgencies() {
        return Optional.ofNullable(addresses.getProperty("kafka.agencies.certificate"))
                .map(Path::of);
    }

    private static String port(String name, String usual) {
        String port = System.getenv(name);
        return port == null || port.isBlank() ? usual : port;
    }
}
