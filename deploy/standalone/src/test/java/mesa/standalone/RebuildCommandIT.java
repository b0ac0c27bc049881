package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.stream.Stream;
import mesa.cli.MesaCli;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Snapshots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code mesa rebuild} as an operator types it, against the running platform. */
@Timeout(300)
final class RebuildCommandIT {
    @TempDir static Path home;
    private static ToldMesa mesa;
    private static long head;

    /** What came of one command. */
    private record Said(int code, String out, String err) {}

    @BeforeAll
    static void tell() throws Exception {
        mesa = ToldMesa.start(home);
        mesa.tell("settle=true", Files.readString(Path.of("src/main/resources/story/mnmh.jsonl")));
        head = mesa.caughtUp();
    }

    @AfterAll
    static void stop() throws Exception {
        mesa.close();
    }

    @Test
    void all_of_them_are_rebuilt_with_progress_to_the_end() {
        String before = path();
        Said said = as("admin", "--all");
        assertThat(said.code()).as(said.toString()).isZero();
        int all = ReadModels.all().size();
        assertThat(said.out())
                .containsPattern("░░ 0 ?%")
                .containsPattern("█████ 100 ?%% · %d/%d (listos|done)".formatted(all, all))
                .containsPattern(
                        "%d (de|of) %d (modelos al día|models in step)\\.".formatted(all, all));
        assertThat(path()).as("readers read new tables").isNotEqualTo(before);
        assertThat(mesa.caughtUp()).isEqualTo(head);
    }

    @Test
    void one_that_has_stopped_is_told_with_its_reason_and_healed_by_a_rebuild() throws Exception {
        stopped("mesa_register", "a record that cannot be read");
        Said status = as("admin", "--status");
        assertThat(status.code()).isEqualTo(1);
        assertThat(status.out())
                .containsPattern("mesa_register +(detenido|stopped) +5")
                .contains("a record that cannot be read")
                .containsPattern("agreement_register +(al día|in step) +" + head);

        Said said = as("admin", "mesa_register");
        assertThat(said.code()).as(said.toString()).isZero();
        assertThat(said.out()).containsPattern("1 (de|of) 1 mod");
        Said after = as("admin", "--status");
        assertThat(after.code()).isZero();
        assertThat(after.out()).containsPattern("mesa_register +(al día|in step) +" + head);
        assertThat(after.out().lines()).hasSize(ReadModels.all().size());
    }

    @Test
    void a_rebuild_that_came_to_nothing_is_told_until_another_one_succeeds() throws Exception {
        // What a failed rebuild leaves, so that the next one is what makes it well.
        try (var connection = DriverManager.getConnection(mesa.database("mesa_views"));
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    update read_model set asked = true, shadow_error = 'two rows with one key'
                    where name = 'actor_register'\
                    """);
        }
        Said status = as("admin", "--status");
        assertThat(status.code()).isEqualTo(1);
        assertThat(status.out())
                .containsPattern("actor_register +(no se pudo reconstruir|could not be rebuilt)")
                .contains("two rows with one key");
        assertThat(as("admin", "actor_register").code()).isZero();
        assertThat(as("admin", "--status").code()).isZero();
    }

    @Test
    void a_name_that_is_none_is_refused_and_tells_the_names() {
        Said said = as("admin", "mesa_register", "nada");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("404", "nada");
        assertThat(Stream.of(said.err()))
                .allSatisfy(text ->
                        assertThat(text)
                                .contains(ReadModels.all().stream().map(ReadModel::name).toList()));
    }

    @Test
    void one_wish_at_a_time() {
        assertThat(as("admin").code()).isEqualTo(2);
        assertThat(as("admin", "--all", "mesa_register").code()).isEqualTo(2);
        assertThat(as("admin", "--all", "--status").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "secretariat", "chair", "delegate"})
    void others_are_refused(String role) {
        String before = path();
        for (String wish : new String[] {"--all", "--status"}) {
            Said said = as(role, wish);
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err()).contains("403");
        }
        assertThat(path()).isEqualTo(before);
    }

    private static void stopped(String model, String why) throws Exception {
        try (var connection = DriverManager.getConnection(mesa.database("mesa_views"));
                var statement =
                        connection.prepareStatement(
                                """
                                update read_model set behind_position = 5, behind_offset = 6, error = ?
                                where name = ?\
                                """)) {
            statement.setString(1, why);
            statement.setString(2, model);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** The schemas that readers look into: another one after each rebuild. */
    private static String path() {
        return mesa.part(Snapshots.class)
                .now(r ->
                        r.sql()
                                .sql("select current_setting('search_path')")
                                .query(String.class)
                                .single());
    }

    private static Said as(String role, String... wish) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine line = MesaCli.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] arguments =
                Stream.of(
                                Stream.of("rebuild"),
                                Stream.of(wish),
                                Stream.of("--url", mesa.origin(), "--token", mesa.token(role)))
                        .flatMap(s -> s)
                        .toArray(String[]::new);
        return new Said(line.execute(arguments), out.toString(), err.toString());
    }
}
