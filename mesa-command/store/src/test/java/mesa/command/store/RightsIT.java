package mesa.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import mesa.command.store.AppendResult.Stored;
import mesa.embedded.Database;
import mesa.embedded.DatabaseLogin;
import mesa.embedded.Servers;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself refuses, whatever the application wants. */
class RightsIT {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final List<String> HISTORY =
            List.of("event", "tag", "command_key", "event_type", "stream_type");

    private final Database fresh = Servers.freshEventsDatabase();

    @Test
    void the_application_appends_and_reads_and_can_change_no_history() {
        try (EventsDatabase database = FreshEvents.open(fresh);
                Journal journal = new Journal(database)) {
            assertThat(journal.append(Some.append(Some.stream(), -1))).isEqualTo(new Stored(0, 0));
            for (String table : HISTORY) {
                for (String change :
                        List.of(
                                "delete from %s",
                                "truncate %s",
                                "drop trigger append_only on %s",
                                "alter table %s disable trigger all",
                                "alter table %s owner to current_user",
                                "create trigger mine before insert on %s execute function now()",
                                "create rule mine as on insert to %s do instead nothing",
                                "alter table %s enable row level security",
                                "drop table %s")) {
                    isRefused(database, change.formatted(table));
                }
            }
            isRefused(database, "update event set payload = ''");
            isRefused(database, "update tag set position = 7");
            isRefused(database, "update command_key set note = ''");
            isRefused(database, "update flyway_schema_history set success = false");
            isRefused(database, "set session_replication_role = replica");
            isRefused(database, "create table mine (a int)");
            isRefused(
                    database,
                    "create or replace function refuse_change() returns trigger"
                            + " language plpgsql as $$ begin return new; end $$");
            isRefused(database, "set role " + fresh.owner().user());
            assertThat(journal.read(0, 10)).hasSize(1);
        }
    }

    private static void isRefused(EventsDatabase database, String change) {
        assertThatThrownBy(
                        () -> {
                            try (Connection connection = database.source().getConnection();
                                    Statement statement = connection.createStatement()) {
                                statement.execute(change);
                            }
                        })
                .as(change)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set version = 9",
                "delete from event",
                "truncate event",
                "delete from tag",
                "delete from command_key",
                "truncate event_type",
                "update stream_type set name = 'x'"
            })
    void the_owner_is_refused_by_the_triggers(String change) {
        FreshEvents.open(fresh).close();
        assertThatThrownBy(() -> FreshEvents.asOwner(fresh, change))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_process_whose_login_could_change_history_does_not_start() throws SQLException {
        Database asOwner = new Database(fresh.url(), fresh.owner(), fresh.owner());
        assertThatThrownBy(() -> FreshEvents.open(asOwner))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mesa.events.owner.user");

        FreshEvents.open(fresh).close();
        FreshEvents.asOwner(fresh, "grant update on event to " + fresh.user().user());
        assertThatThrownBy(() -> FreshEvents.open(fresh))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fresh.user().user());
    }

    @Test
    void a_process_that_does_not_know_the_owner_works_on_tables_that_are_up_to_date() {
        EventsSettings alone = withoutOwner();
        assertThatThrownBy(() -> EventsDatabase.open(alone))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("not applied");

        FreshEvents.open(fresh).close();
        try (EventsDatabase database = EventsDatabase.open(alone);
                Journal journal = new Journal(database)) {
            assertThat(journal.append(Some.append(Some.stream(), -1))).isEqualTo(new Stored(0, 0));
        }
    }

    @Test
    void the_statements_of_the_documentation_are_enough() throws Exception {
        String suffix = fresh.user().user().substring("mesa_events".length());
        try (Connection connection =
                        DriverManager.getConnection(
                                fresh.ownerUrl().replace(fresh.user().user(), "postgres"));
                Statement statement = connection.createStatement()) {
            for (String sql : documented("sql").split(";\\s*")) {
                // Other databases of this server have the plain names.
                statement.execute(sql.replaceAll("\\b(mesa_\\w+)", "$1_documented" + suffix));
            }
        }
        String name = "mesa_events_documented" + suffix;
        Database database =
                new Database(
                        fresh.url().replace(fresh.user().user(), name),
                        new DatabaseLogin("mesa_owner_documented" + suffix, "first"),
                        new DatabaseLogin(name, "second"));
        try (EventsDatabase opened = FreshEvents.open(database);
                Journal journal = new Journal(opened)) {
            assertThat(journal.append(Some.append(Some.stream(), -1))).isEqualTo(new Stored(0, 0));
            isRefused(opened, "delete from event");
        }
        String foreign = database.url().replace("mesa_events_", "mesa_views_");
        assertThatThrownBy(() -> DriverManager.getConnection(foreign, name, "second"))
                .hasMessageContaining("permission denied for database");
    }

    private static String documented(String language) throws IOException {
        String page = Files.readString(Path.of("../../deploy/docs/postgresql.md"));
        int begin = page.indexOf("```" + language) + 3 + language.length();
        return page.substring(begin, page.indexOf("```", begin)).strip();
    }

    private EventsSettings withoutOwner() {
        DatabaseLogin user = fresh.user();
        return new EventsSettings(
                fresh.url(),
                user.user(),
                user.password(),
                new EventsSettings.Owner("", ""),
                8,
                64,
                Duration.ofSeconds(5),
                EventsSettings.Disk.ELSEWHERE);
    }
}
