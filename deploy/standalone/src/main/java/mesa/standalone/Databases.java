package mesa.standalone;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import mesa.embedded.Cluster;
import mesa.embedded.Database;
import mesa.embedded.EmbeddedPostgres18;
import mesa.embedded.PostgresProcess;
import mesa.embedded.Supervisor;

/**
 * PostgreSQL with the two databases. Each side has a login of its own, which the other's database
 * does not let in; that of the journal is not the one that owns its tables.
 */
record Databases(Supervisor<PostgresProcess> postgres, int port, Database events, Database views)
        implements AutoCloseable {
    static final String EVENTS = "mesa_events";
    static final String VIEWS = "mesa_views";

    static Databases start(StandaloneSettings settings) throws IOException, SQLException {
        PostgresProcess postgres =
                new EmbeddedPostgres18(
                                settings.home().resolve("postgresql"),
                                settings.postgresPort(),
                                settings.home().resolve("programs"))
                        .start();
        try {
            Cluster cluster = postgres.cluster();
            Database events = cluster.ensureDatabase(EVENTS);
            // What is in here was read from the topic and can be read again.
            Database views = cluster.ensureOwnDatabase(VIEWS);
            return new Databases(
                    new Supervisor<>("PostgreSQL", settings.home(), postgres),
                    postgres.port(),
                    events,
                    views);
        } catch (SQLException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** What both sides must know to find them. */
    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>(events.settings("mesa.events"));
        properties.putAll(views.settings("mesa.views"));
        return properties;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
