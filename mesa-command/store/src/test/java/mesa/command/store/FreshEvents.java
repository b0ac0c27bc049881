package mesa.command.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import mesa.embedded.Database;
import mesa.embedded.Servers;

/** New databases for events, and how they are opened: as in production, by two logins. */
public final class FreshEvents {
    private FreshEvents() {}

    public static EventsDatabase open() {
        return open(Servers.freshEventsDatabase());
    }

    public static EventsDatabase open(Database database, String... beside) {
        return EventsDatabase.open(settings(database, 12, 4096, Duration.ofSeconds(10)), beside);
    }

    /** Runs what the application may not. */
    static void asOwner(Database database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.ownerUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
