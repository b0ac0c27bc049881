package mesa.standalone;

import static org.springframework.core.env.CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Optional;
import mesa.command.access.FirstLogins;
import mesa.embedded.ServerNotStarted;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/** Starts PostgreSQL, Kafka and both sides of the platform, and ends them in the reverse order. */
public final class Standalone implements AutoCloseable {
    private static final String DOCUMENTS = "mesa.documents.folder";

    private final EmbeddedServers embeddedServers;
    private final ConfigurableApplicationContext platform;

    private Standalone(EmbeddedServers embeddedServers, ConfigurableApplicationContext platform) {
        this.embeddedServers = embeddedServers;
        this.platform = platform;
    }

    /**
     * The entry point; settings come from the environment, see {@link StandaloneSettings}. A start
     * that fails ends the process with code 1, whatever has been started.
     */
    public static void main(String[] arguments) {
        long started = System.nanoTime();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Standalone mesa = start(StandaloneSettings.of(System.getenv()), arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> mesa.end(out), "goodbye"));
            long milliseconds = (System.nanoTime() - started) / 1_000_000;
            new StartupMessage(mesa.embeddedServers, mesa.firstLogins(), milliseconds).print(out);
            mesa.embeddedServers.announce();
        } catch (ServerNotStarted e) {
            System.err.println("Mesa: " + e.getMessage());
            System.exit(1);
        } catch (IOException | SQLException | RuntimeException | Error e) {
            System.err.println("Mesa was not started:");
            e.printStackTrace();
            System.exit(1);
        }
    }

    static Standalone start(StandaloneSettings settings, String... arguments)
            throws IOException, SQLException {
        EmbeddedServers embeddedServers = EmbeddedServers.open(settings);
        try {
            return new Standalone(embeddedServers, platform(embeddedServers, arguments));
        } catch (RuntimeException e) {
            embeddedServers.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext platform(
            EmbeddedServers embeddedServers, String... arguments) {
        return new SpringApplicationBuilder(StandalonePlatform.class)
                .bannerMode(Banner.Mode.OFF)
                // Ours is the only shutdown hook: Spring's own would race with the servers' end.
                .registerShutdownHook(false)
                .initializers(context -> furnish(context.getEnvironment(), embeddedServers))
                .run(arguments);
    }

    /** The house's settings are stronger than all but what the command line says. */
    private static void furnish(
            ConfigurableEnvironment environment, EmbeddedServers embeddedServers) {
        var properties = new HashMap<>(embeddedServers.properties());
        if (!environment.containsProperty(DOCUMENTS)) {
            Path startedIn = Path.of("").toAbsolutePath();
            properties.put(
                    DOCUMENTS, DocumentsFolder.in(embeddedServers.home(), startedIn).toString());
        }
        var settings = new MapPropertySource("standalone", properties);
        MutablePropertySources sources = environment.getPropertySources();
        if (sources.contains(COMMAND_LINE_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(COMMAND_LINE_PROPERTY_SOURCE_NAME, settings);
        } else {
            sources.addFirst(settings);
        }
    }

    ConfigurableApplicationContext platform() {
        return platform;
    }

    EmbeddedServers embeddedServers() {
        return embeddedServers;
    }

    /** None when users come from an issuer of the operator's. */
    private Optional<FirstLogins> firstLogins() {
        return Optional.ofNullable(platform.getBeanProvider(FirstLogins.class).getIfAvailable());
    }

    private void end(PrintStream out) {
        out.println();
        out.println("Mesa se está cerrando. · Mesa is shutting down.");
        try {
            close();
        } catch (IOException e) {
            out.println("Mesa: " + e.getMessage());
        }
    }

    /** Web and processors first, then Kafka, then PostgreSQL. */
    @Override
    public void close() throws IOException {
        try {
            platform.close();
        } finally {
            embeddedServers.close();
        }
    }
}
