package mesa.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgres18IT {
    @TempDir Path folder;

    @Test
    void a_second_start_finds_the_data_of_the_first() throws Exception {
        PostgresProcess first = server(0).start();
        first.cluster().ensureDatabase("mesa_events");
        execute(first, "create table kept (n int)");
        execute(first, "insert into kept values (7)");
        first.close();

        try (PostgresProcess second = first.restart()) {
            assertThat(second.port()).isEqualTo(first.port());
            second.cluster().ensureDatabase("mesa_events");
            assertThat(single(second, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void what_was_committed_survives_kill_9() throws Exception {
        PostgresProcess killed = server(0).start();
        killed.cluster().ensureDatabase("mesa_events");
        execute(killed, "create table kept as select generate_series(1, 1000) as n");
        killed.kill();

        try (PostgresProcess next = killed.restart()) {
            assertThat(single(next, "select count(*) from kept")).isEqualTo("1000");
        }
    }

    @Test
    void its_durable_settings_are_on() throws Exception {
        try (PostgresProcess running = server(0).start()) {
            running.cluster().ensureDatabase("mesa_events");
            assertThat(single(running, "show server_version")).startsWith("18");
            for (String setting :
                    new String[] {
                        "fsync", "full_page_writes", "synchronous_commit", "data_checksums"
                    }) {
                assertThat(single(running, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(single(running, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void nobody_enters_without_the_password() throws Exception {
        try (PostgresProcess running = server(0).start()) {
            String open =
                    new Cluster("127.0.0.1:" + running.port(), new DatabaseLogin("mesa", "guess"))
                            .ownerUrl("postgres");
            assertThatThrownBy(() -> DriverManager.getConnection(open))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> server(taken.getLocalPort()).start())
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("MESA_POSTGRES_PORT");
        }
    }

    @Test
    void a_folder_has_one_server_at_a_time() throws Exception {
        try (PostgresProcess running = server(0).start()) {
            assertThat(running.pid()).isPositive();
            assertThatThrownBy(() -> server(0).start())
                    .isInstanceOf(ServerNotStarted.class)
                    .hasMessageContaining(folder.toString());
        }
    }

    private EmbeddedPostgres18 server(int port) {
        return new EmbeddedPostgres18(folder, port, Servers.programs());
    }

    private static void execute(PostgresProcess server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.cluster().ownerUrl("mesa_events"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(PostgresProcess server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.cluster().ownerUrl("mesa_events"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
