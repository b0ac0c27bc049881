package mesa.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import mesa.command.store.AppendResult.Stored;
import mesa.embedded.Database;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StalledIT {
    private static final String TAKE_THE_LOCK = "select pg_advisory_xact_lock(7305790)";

    private final Database fresh = Servers.freshEventsDatabase();
    private EventsDatabase database;
    private Journal journal;

    @BeforeEach
    void open() {
        database = EventsDatabase.open(FreshEvents.settings(fresh, 8, 4, Duration.ofSeconds(3)));
        journal = new Journal(database);
    }

    @AfterEach
    void close() {
        journal.close();
        database.close();
    }

    @Test
    void a_stalled_transaction_of_ours_loses_the_lock_within_a_second_or_so() throws SQLException {
        try (Connection stalled = database.source().getConnection();
                Statement statement = stalled.createStatement()) {
            stalled.setAutoCommit(false);
            statement.execute(TAKE_THE_LOCK);
            assertThat(journal.append(Some.append(Some.stream(), -1))).isEqualTo(new Stored(0, 0));
            assertThatThrownBy(() -> statement.execute("select 1"))
                    .isInstanceOf(SQLException.class);
            database.discard(stalled);
        }
    }

    @Test
    void a_foreign_hold_on_the_lock_is_a_clean_refusal_and_then_forgotten() throws SQLException {
        try (Connection foreign = DriverManager.getConnection(fresh.ownerUrl());
                Statement statement = foreign.createStatement()) {
            foreign.setAutoCommit(false);
            statement.execute(TAKE_THE_LOCK);
            assertThatThrownBy(() -> journal.append(Some.append(Some.stream(), -1)))
                    .isInstanceOf(JournalBusy.class);
            foreign.rollback();
        }
        assertThat(journal.append(Some.append(Some.stream(), -1))).isEqualTo(new Stored(0, 0));
    }

    @Test
    void a_full_queue_refuses_at_once_and_what_it_took_is_stored() throws Exception {
        List<Object> outcomes;
        try (Connection foreign = DriverManager.getConnection(fresh.ownerUrl());
                Statement statement = foreign.createStatement()) {
            foreign.setAutoCommit(false);
            statement.execute(TAKE_THE_LOCK);
            // Whoever comes now stays in the queue, because this one has the connection.
            Thread first =
                    Thread.startVirtualThread(() -> journal.append(Some.append(Some.stream(), -1)));
            Awaitility.await().until(() -> somebodyWaits(statement));
            Thread release =
                    Thread.startVirtualThread(() -> {
                        Awaitility.await().until(() -> journal.waiting() >= 4);
                        try {
                            foreign.rollback();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            outcomes =
                    Together.together(
                            64,
                            _ -> {
                                try {
                                    return journal.append(Some.append(Some.stream(), -1));
                                } catch (JournalBusy e) {
                                    return e;
                                }
                            });
            release.join();
            first.join();
        }
        long stored = outcomes.stream().filter(Stored.class::isInstance).count();
        assertThat(stored).isGreaterThanOrEqualTo(4);
        assertThat(outcomes).filteredOn(JournalBusy.class::isInstance).isNotEmpty();
        assertThat(journal.read(0, 100)).hasSize((int) stored + 1);
    }

    private static boolean somebodyWaits(Statement statement) throws SQLException {
        try (var row =
                statement.executeQuery(
                        "select from pg_locks where locktype = 'advisory' and not granted")) {
            return row.next();
        }
    }

    @Test
    void an_idle_transaction_in_another_database_stalls_nobody() throws SQLException {
        try (Connection foreign = DriverManager.getConnection(Servers.freshViewsDatabase());
                Statement statement = foreign.createStatement()) {
            foreign.setAutoCommit(false);
            statement.execute("create table t (a int)");
            statement.execute("insert into t values (1)");
            for (int i = 0; i < 20; i++) {
                assertThat(journal.append(Some.append(Some.stream(), -1)))
                        .isEqualTo(new Stored(i, 0));
                assertThat(journal.read(i, 1)).hasSize(1);
            }
        }
    }
}
