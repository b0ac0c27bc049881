package mesa.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import mesa.api.StreamId;
import mesa.command.store.AppendResult.Stored;
import mesa.embedded.EmbeddedPostgres18;
import mesa.embedded.PostgresProcess;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While callers write, their sessions are ended, single server processes are killed and the whole
 * server is killed and started again, at random. {@code -Dmesa.kills=1000} does it more often, and
 * {@code -Dmesa.seed=…} as it was done before.
 */
class CrashIT {
    private static final int KILLS = Integer.getInteger("mesa.kills", 60);
    private static final int CALLERS = 8;
    private static final String SESSIONS =
            """
            select pid from pg_stat_activity
            where application_name = 'mesa-events' and pid <> pg_backend_pid()
            """;

    private enum Blow {
        /** The writer's session and all others of ours end in the middle of what they do. */
        SESSIONS_ENDED,
        /** One server process dies, whereupon PostgreSQL ends the others and recovers. */
        PROCESS_KILLED,
        /** All of PostgreSQL dies and is started again. */
        SERVER_KILLED
    }

    private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Append> doubtful = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @TempDir Path folder;

    @Test
    void what_was_acknowledged_is_there_once_and_what_was_refused_is_not() throws Exception {
        long seed = Long.getLong("mesa.seed", System.nanoTime());
        System.out.println(KILLS + " kills, seed " + seed);
        Random random = new Random(seed);
        PostgresProcess server = new EmbeddedPostgres18(folder, 0, Servers.programs()).start();
        EventsSettings settings =
                FreshEvents.settings(
                        server.cluster().ensureDatabase("mesa_events"),
                        8,
                        256,
                        Duration.ofSeconds(30));
        try (EventsDatabase database = EventsDatabase.open(settings);
                Journal journal = new Journal(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> write(journal)));
            }
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    int more = acknowledged.size() + 5 + random.nextInt(60);
                    Awaitility.await()
                            .atMost(Duration.ofMinutes(1))
                            .pollInterval(Duration.ofMillis(1))
                            .until(() -> acknowledged.size() >= more);
                    server = strike(server, blow(random), random);
                }
            } finally {
                over.set(true);
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
            doubtful.values().forEach(append -> settle(journal, append));
            check(journal);
        } finally {
            server.close();
        }
    }

    private static Blow blow(Random random) {
        int of = random.nextInt(100);
        return of < 60 ? Blow.SESSIONS_ENDED : of < 85 ? Blow.PROCESS_KILLED : Blow.SERVER_KILLED;
    }

    private static PostgresProcess strike(PostgresProcess server, Blow blow, Random random)
            throws Exception {
        switch (blow) {
            case SESSIONS_ENDED ->
                    ask(server, "select pg_terminate_backend(pid)::int from (" + SESSIONS + ") s");
            case PROCESS_KILLED -> {
                List<Long> pids = ask(server, SESSIONS);
                if (!pids.isEmpty()) {
                    long pid = pids.get(random.nextInt(pids.size()));
                    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                }
            }
            case SERVER_KILLED -> {
                server.kill();
                return server.restart();
            }
        }
        return server;
    }

    /** Asked again while the server recovers from the blow before. */
    private static List<Long> ask(PostgresProcess server, String sql) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(
                        () -> {
                            try (Connection connection =
                                            DriverManager.getConnection(
                                                    server.cluster().ownerUrl("postgres"));
                                    Statement statement = connection.createStatement();
                                    ResultSet row = statement.executeQuery(sql)) {
                                List<Long> answers = new ArrayList<>();
                                while (row.next()) {
                                    answers.add(row.getLong(1));
                                }
                                return answers;
                            }
                        },
                        _ -> true);
    }

    private void write(Journal journal) {
        while (!over.get()) {
            StreamId stream = Some.stream();
            attempt(journal, Append.of(stream, -1, List.of(Some.event(stream))));
        }
    }

    private void attempt(Journal journal, Append append) {
        UUID id = append.events().getFirst().id();
        try {
            Stored stored = (Stored) journal.append(append);
            acknowledged.put(id, stored.firstPosition());
        } catch (JournalBusy e) {
            refused.add(id);
        } catch (JournalUnavailable e) {
            if (e.outcomeKnown()) {
                refused.add(id);
            } else {
                doubtful.put(id, append);
            }
        }
    }

    private void settle(Journal journal, Append append) {
        Stored stored = (Stored) journal.append(append);
        acknowledged.put(append.events().getFirst().id(), stored.firstPosition());
    }

    private void check(Journal journal) {
        Set<UUID> seen = new HashSet<>();
        long next = 0;
        while (true) {
            List<RawEvent> page = journal.read(next, 1000);
            for (RawEvent event : page) {
                assertThat(event.position()).isEqualTo(next++);
                assertThat(seen.add(event.id())).as("stored twice: %s", event.id()).isTrue();
                assertThat(acknowledged.get(event.id())).isEqualTo(event.position());
            }
            if (page.isEmpty()) {
                break;
            }
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        assertThat(refused).doesNotContainAnyElementsOf(seen);
        System.out.printf(
                "%d stored, %d refused, %d settled later%n",
                seen.size(), refused.size(), doubtful.size());
    }
}
