package mesa.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import mesa.embedded.EmbeddedKafka;
import mesa.embedded.issuer.TestIssuer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the whole platform in this process, on fresh databases of its own. */
final class PlatformStart {
    private final Server server;

    PlatformStart(Server server) {
        this.server = server;
    }

    /**
     * @param name of its databases, {@code name_events} and {@code name_views}
     */
    ConfigurableApplicationContext start(
            String name, Path home, EmbeddedKafka kafka, TestIssuer issuer) throws SQLException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", 0);
        settings.putAll(server.database(name + "_events").settings("mesa.events"));
        settings.putAll(server.ownDatabase(views(name)).settings("mesa.views"));
        settings.put("mesa.relay.bootstrap", kafka.bootstrap());
        settings.put("mesa.intake.bootstrap", kafka.bootstrap());
        settings.put("mesa.access.issuer-uri", issuer.uri());
        settings.put("mesa.home", home.toString());
        settings.put("spring.threads.virtual.enabled", true);
        // One client sends what the limit would grant a thousand.
        settings.put("mesa.limits.per-second", 1_000_000);
        settings.put("mesa.limits.burst", 1_000_000);
        settings.put("mesa.relay.term", "2s");
        settings.put("mesa.reactions.term", "2s");
        settings.put("logging.level.root", "warn");
        return new SpringApplicationBuilder(WholePlatform.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("benchmark", settings)))
                .run();
    }

    static String views(String name) {
        return name + "_views";
    }
}
