package mesa.command.store;

import java.time.Duration;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** New databases for events, and how they are opened: as in production, by two logins. */
public final class FreshEvents {
    private FreshEvents() {}

    public static EventsDatabase open() {
        return open(Servers.freshEventsDatabase());
    }

    public static EventsDatabase open(Database database) {
        return EventsDatabase.open(settings(database, 12, 4096, Duration.ofSeconds(10)));
    }

    /** Statements the application may not run. */
    static JdbcClient asOwner(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.ownerUrl()));
    }

    static EventsSettings settings(
            Database database, int connections, int queue, Duration patience) {
        return new EventsSettings(
                database.url(),
                database.user().user(),
                database.user().password(),
                new EventsSettings.Owner(database.owner().user(), database.owner().password()),
                connections,
                queue,
                patience,
                EventsSettings.Disk.ELSEWHERE);
    }
}
