package mesa.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mesa.embedded.Database;

/**
 * The journal with very many events, as the one table it is and as the range partitions it can
 * become, and how PostgreSQL answers the four questions that matter on each.
 */
final class Partitions {
    private static final int PARTS = 10;
    private static final int CHUNKS = 10;
    private static final int STREAM_LENGTH = 200;

    private final Plan plan;
    private final Server server;
    private final ProgressLine progressLine = new ProgressLine(System.out, 2 * CHUNKS + 3);

    Partitions(Plan plan, Server server) {
        this.plan = plan;
        this.server = server;
    }

    void run() throws SQLException, IOException {
        Database database = server.database("partitions");
        new Ours(database).close();
        StringBuilder page =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                """
                                # Plans on %,d events

                                Written by `deploy/benchmark/run plan`; do not edit. %,d streams of %d \
                                events. `event` is the table as it is; `event_range` has the same rows in \
                                %d partitions by position. What follows from it is in ADR 0015.
                                """,
                                plan.events(),
                                plan.events() / STREAM_LENGTH,
                                STREAM_LENGTH,
                                PARTS));
        try (Connection connection = DriverManager.getConnection(database.ownerUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '256MB'");
            statement.execute("insert into stream_type (name) values ('mesa')");
            fill(statement);
            split(statement);
            progressLine.step("Asking");
            statement.execute("vacuum analyze event");
            statement.execute("vacuum analyze event_range");
            for (String table : new String[] {"event", "event_range"}) {
                page.append(
                        "\n## %s, %s with its indexes\n".formatted(table, size(statement, table)));
                for (var question : questions().entrySet()) {
                    page.append("\n%s:\n\n```\n".formatted(question.getKey()));
                    explain(statement, question.getValue().replace("$table", table), page);
                    page.append("```\n");
                }
            }
        }
        progressLine.end();
        Path file = plan.report().resolveSibling("benchmark-plan.md");
        Files.writeString(file, page);
        System.out.println("Written: " + file);
    }

    private void fill(Statement statement) throws SQLException {
        statement.execute("drop index event_by_stream");
        long chunk = plan.events() / CHUNKS;
        for (int i = 0; i < CHUNKS; i++) {
            progressLine.step("%,d events".formatted((i + 1) * chunk));
            statement.execute(
                    """
                    insert into event (position, recorded_at, version, occurred_on, stream_type,
                                       type, revision, stream, event_id, payload, metadata)
                    select n, timestamptz '2026-01-01' + n * interval '1 s', n / %1$d, date '2026-01-01',
                           1, 1, 1, md5((n %% %1$d)::text)::uuid, gen_random_uuid(),
                           decode(repeat(md5(n::text), 3), 'hex'), decode(repeat(md5(n::text), 2), 'hex')
                    from generate_series(%2$d::bigint, %3$d) n
                    """
                            .formatted(
                                    plan.events() / STREAM_LENGTH, i * chunk, (i + 1) * chunk - 1));
        }
        progressLine.step("Index by stream");
        statement.execute("create unique index event_by_stream on event (stream, version)");
    }

    private void split(Statement statement) throws SQLException {
        statement.execute(
                "create table event_range (like event including storage) partition by range (position)");
        long part = plan.events() / PARTS;
        for (int i = 0; i < PARTS; i++) {
            progressLine.step("Partition %d of %d".formatted(i + 1, PARTS));
            statement.execute(
                    "create table event_range_%d partition of event_range for values from (%d) to (%d)"
                            .formatted(i, i * part, (i + 1) * part));
            statement.execute(
                    "insert into event_range_%d select * from event where position >= %d and position < %d"
                            .formatted(i, i * part, (i + 1) * part));
        }
        progressLine.step("Indexes of the partitions");
        statement.execute("alter table event_range add primary key (position)");
        statement.execute("create index on event_range (stream, version)");
    }

    private Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(
                "The next position", "select position from $table order by position desc limit 1");
        questions.put(
                "A page for relay and readers",
                "select * from $table where position >= %d order by position limit 2000"
                        .formatted(plan.events() / 2));
        questions.put(
                "The version of a stream",
                "select version from $table where stream = md5('7')::uuid order by version desc limit 1");
        questions.put(
                "The tail of a stream",
                "select * from $table where stream = md5('7')::uuid and version >= %d order by version"
                        .formatted(STREAM_LENGTH - 20));
        return questions;
    }

    private static void explain(Statement statement, String sql, StringBuilder page)
            throws SQLException {
        statement.execute(sql);
        try (ResultSet row =
                statement.executeQuery("explain (analyze, buffers, costs off) " + sql)) {
            while (row.next()) {
                page.append(row.getString(1)).append('\n');
            }
        }
    }

    private static String size(Statement statement, String table) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "select pg_size_pretty(sum(pg_total_relation_size(relid)))"
                                + " from pg_partition_tree('%s')".formatted(table))) {
            row.next();
            String partitioned = row.getString(1);
            return partitioned == null ? whole(statement, table) : partitioned;
        }
    }

    private static String whole(Statement statement, String table) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(
                        "select pg_size_pretty(pg_total_relation_size('%s'))".formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }
}
