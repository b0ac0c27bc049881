package mesa.command.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables of {@code mesa_events}: made by their owner, used by a login that may read and append
 * but not change history.
 */
final class Schema {
    private static final String WORKS_AS = "select current_user";
    private static final String MAY_CHANGE_HISTORY =
            """
            select pg_has_role(c.relowner, 'MEMBER')
                   or has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
            from pg_class c where c.oid = 'event'::regclass\
            """;

    private Schema() {}

    /**
     * Brings the tables up to date as their owner, if the settings name it, and then makes sure
     * that they are what this version needs.
     *
     * @param source connects as the application
     * @param beside where the migrations of other tables are
     * @throws IllegalStateException when the application could change history
     * @throws RuntimeException when a migration fails, or one is missing and no owner is named
     */
    static void prepare(EventsSettings settings, DataSource source, List<String> beside) {
        Query query = new Query(source);
        String application = query.one(WORKS_AS, row -> row.getString(1));
        EventsSettings.Owner owner = settings.owner();
        if (owner.named()) {
            flyway(application, beside)
                    .dataSource(settings.url(), owner.user(), owner.password())
                    .load()
                    .migrate();
        } else {
            flyway(application, beside).dataSource(source).load().validate();
        }
        if (query.one(MAY_CHANGE_HISTORY, row -> row.getBoolean(1))) {
            throw new IllegalStateException(
                    "The login %1$s could change or delete events: it owns the table, is a superuser"
                                    .formatted(application)
                            + " or was granted it. Give mesa.events.user a login that may only connect"
                            + " to the database, and mesa.events.owner.user the one that makes tables.");
        }
    }

    private static FluentConfiguration flyway(String application, List<String> beside) {
        return Flyway.configure()
                .locations(
                        Stream.concat(Stream.of("classpath:db/events"), beside.stream())
                                .toArray(String[]::new))
                .placeholders(Map.of("application", application));
    }
}
