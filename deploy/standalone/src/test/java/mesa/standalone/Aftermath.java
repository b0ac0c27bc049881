package mesa.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/**
 * What must be true when the dust has settled: what was answered is in the journal, on the topic
 * and in the rows, everywhere once, at the position that was answered.
 *
 * @param events address of the journal's database
 * @param views address of the read models' database
 */
record Aftermath(String events, String views, String kafka) {
    private static final TopicPartition JOURNAL = new TopicPartition("mesa.journal", 0);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What stands at a position. */
    private record Fact(UUID stream, UUID event) {}

    void isComplete(Map<UUID, Long> accepted) throws SQLException {
        List<Fact> table = table();
        isThereExactlyOnce(accepted, table);
        assertThat(topic(table.size())).isEqualTo(table);
        isInTheRows(accepted, table.size());
    }

    /** In the order of positions, which have no gap. */
    private List<Fact> table() throws SQLException {
        Map<Long, Fact> found = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(events);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select position, stream, event_id from event")) {
            while (row.next()) {
                found.put(
                        row.getLong(1),
                        new Fact(row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
            }
        }
        assertThat(found.keySet())
                .containsExactlyElementsOf(LongStream.range(0, found.size()).boxed().toList());
        assertThat(found.values()).doesNotHaveDuplicates();
        return List.copyOf(found.values());
    }

    private static void isThereExactlyOnce(Map<UUID, Long> accepted, List<Fact> table) {
        Map<UUID, Long> seen = new HashMap<>();
        for (int position = 0; position < table.size(); position++) {
            UUID stream = table.get(position).stream();
            if (accepted.containsKey(stream)) {
                assertThat(seen.put(stream, (long) position)).as("twice: %s", stream).isNull();
            }
        }
        assertThat(seen).isEqualTo(accepted);
    }

    /**
     * By position. A position appears first when all before it have; if it comes again, which
     * readers drop, it says the same.
     */
    private List<Fact> topic(int size) {
        List<Fact> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(JOURNAL));
            consumer.seekToBeginning(List.of(JOURNAL));
            Awaitility.await("all positions on the topic")
                    .atMost(PATIENCE)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(it -> add(it, found));
                        return found.size() >= size;
                    });
        }
        return found;
    }

    private static void add(ConsumerRecord<String, byte[]> record, List<Fact> found) {
        int position = Integer.parseInt(header(record, "position"));
        Fact fact =
                new Fact(UUID.fromString(record.key()), UUID.fromString(header(record, "ce_id")));
        assertThat(position).as("no gap on the topic").isLessThanOrEqualTo(found.size());
        if (position == found.size()) {
            found.add(fact);
        }
        assertThat(found.get(position)).isEqualTo(fact);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private void isInTheRows(Map<UUID, Long> accepted, int size) throws SQLException {
        try (Connection connection = DriverManager.getConnection(views);
                Statement statement = connection.createStatement()) {
            // Each model's live table stands in the schema of its generation.
            statement.execute(
                    "select set_config('search_path', string_agg(distinct 'g' || generation, ','),"
                            + " false) from read_model");
            Awaitility.await("all positions in the rows")
                    .atMost(PATIENCE)
                    .until(() -> number(statement, "select count(*) from journal_entry") >= size);
            Map<UUID, Long> found = new HashMap<>();
            try (ResultSet row =
                    statement.executeQuery("select actor, from_position from actor_register")) {
                while (row.next()) {
                    assertThat(found.put(row.getObject(1, UUID.class), row.getLong(2))).isNull();
                }
            }
            assertThat(found).containsAllEntriesOf(accepted);
            assertThat(number(statement, "select count(*) from journal_entry")).isEqualTo(size);
            assertThat(number(statement, "select count(distinct position) from journal_entry"))
                    .isEqualTo(size);
            assertThat(number(statement, "select max(position) from journal_entry"))
                    .isEqualTo(size - 1);
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
