package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import mesa.embedded.issuer.TestIssuer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was answered is lost or doubled when the whole process is killed while it writes.
 */
final class KillIT {
    private static final TopicPartition JOURNAL = new TopicPartition("mesa.journal", 0);

    @TempDir Path home;

    @Test
    void three_kills_in_the_middle_of_writing_lose_and_double_nothing() throws Exception {
        try (TestIssuer issuer = TestIssuer.start()) {
            ChildMesa mesa = new ChildMesa(home, "--mesa.access.issuer-uri=" + issuer.uri());
            try (var writers = new Writers(mesa.start(), issuer.token(null, "secretariat"))) {
                for (boolean databaseToo : new boolean[] {true, false, true}) {
                    writeAWhile(writers);
                    mesa.kill(databaseToo);
                    mesa.start();
                }
                writeAWhile(writers);
                writers.finish();

                assertThat(writers.refused()).isPositive();
                assertThat(writers.repeated()).isPositive();
                Map<Long, UUID> table = positionsInTheTable(mesa);
                assertThat(table.keySet()).containsExactlyElementsOf(dense(table.size()));
                isThereExactlyOnce(writers.accepted(), table);
                assertThat(positionsOnTheTopic(mesa, table.size())).isEqualTo(table);
                isInTheRows(mesa, writers.accepted(), table.size());
            } finally {
                mesa.kill(true);
            }
        }
    }

    private static void writeAWhile(Writers writers) {
        int before = writers.accepted().size();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> writers.accepted().size() > before + 200);
    }

    private static Iterable<Long> dense(int size) {
        return LongStream.range(0, size).boxed().toList();
    }

    private static void isThereExactlyOnce(Map<UUID, Long> accepted, Map<Long, UUID> table) {
        var seen = new HashMap<UUID, Long>();
        table.forEach((position, stream) -> {
            if (accepted.containsKey(stream)) {
                assertThat(seen.put(stream, position)).as("twice: %s", stream).isNull();
            }
        });
        assertThat(seen).isEqualTo(accepted);
    }

    private static Map<Long, UUID> positionsInTheTable(ChildMesa mesa) throws Exception {
        var found = new TreeMap<Long, UUID>();
        try (var connection = DriverManager.getConnection(mesa.database("mesa_events"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("select position, stream from event")) {
            while (row.next()) {
                found.put(row.getLong(1), row.getObject(2, UUID.class));
            }
        }
        return found;
    }

    /** Position → stream, repeats dropped; a repeat must say the same as the first. */
    private static Map<Long, UUID> positionsOnTheTopic(ChildMesa mesa, int size) {
        var found = new TreeMap<Long, UUID>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", mesa.kafka()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(JOURNAL));
            consumer.seekToBeginning(List.of(JOURNAL));
            Awaitility.await("all positions on the topic")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> {
                        for (var event : consumer.poll(Duration.ofMillis(200))) {
                            long position =
                                    Long.parseLong(
                                            new String(
                                                    event.headers().lastHeader("position").value(),
                                                    java.nio.charset.StandardCharsets.UTF_8));
                            UUID stream = UUID.fromString(event.key());
                            UUID first = found.putIfAbsent(position, stream);
                            assertThat(first == null ? stream : first).isEqualTo(stream);
                        }
                        return found.size() >= size;
                    });
        }
        return found;
    }

    private static void isInTheRows(ChildMesa mesa, Map<UUID, Long> accepted, int size)
            throws Exception {
        try (var connection = DriverManager.getConnection(mesa.database("mesa_views"));
                var statement = connection.createStatement()) {
            // Each model's live table stands in the schema of its generation.
            statement.execute(
                    "select set_config('search_path', string_agg(distinct 'g' || generation, ','),"
                            + " false) from read_model");
            Awaitility.await("all positions in the rows")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> {
                        try (var row =
                                statement.executeQuery("select count(*) from journal_entry")) {
                            row.next();
                            return row.getInt(1) >= size;
                        }
                    });
            var found = new HashMap<UUID, Long>();
            try (var row =
                    statement.executeQuery("select actor, from_position from actor_register")) {
                while (row.next()) {
                    assertThat(found.put(row.getObject(1, UUID.class), row.getLong(2))).isNull();
                }
            }
            assertThat(found).containsAllEntriesOf(accepted);
            try (var row =
                    statement.executeQuery(
                            "select count(*), count(distinct position), max(position)"
                                    + " from journal_entry")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(size);
                assertThat(row.getInt(2)).isEqualTo(size);
                assertThat(row.getLong(3)).isEqualTo(size - 1);
            }
        }
    }
}
