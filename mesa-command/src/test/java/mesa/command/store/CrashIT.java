package mesa.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import mesa.command.store.Verdict.Stored;
import mesa.embedded.EmbeddedPostgres18;
import mesa.embedded.PostgresProcess;
import mesa.embedded.Servers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed while sixteen callers write, again and again. */
class CrashIT {
    private static final int KILLS = 4;
    private static final int CALLERS = 16;

    private final Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Append> doubtful = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @TempDir Path folder;

    @Test
    void what_was_acknowledged_is_there_once_and_what_was_refused_is_not() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        PostgresProcess server = new EmbeddedPostgres18(folder, 0, Servers.programs()).start();
        server.ensureDatabase("mesa_events");
        EventsSettings settings =
                new EventsSettings(
                        server.jdbcUrl("mesa_events"), "", "", 8, 256, Duration.ofSeconds(30));
        try (EventsDatabase database = EventsDatabase.open(settings);
                Journal journal = new Journal(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> write(journal)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                int more = acknowledged.size() + 20 + random.nextInt(300);
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> acknowledged.size() >= more);
                server.kill();
                server = server.restart();
            }
            over.set(true);
            for (Future<?> caller : callers) {
                caller.get();
            }
            doubtful.values().forEach(append -> settle(journal, append));
            check(journal);
        } finally {
            server.close();
        }
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
