package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import mesa.api.Caller;
import mesa.api.OnBehalf;
import mesa.api.Role;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.query.agreement.AgreementRow;
import mesa.query.audit.AuditException;
import mesa.query.projection.AsOf;
import mesa.query.projection.ReadModel;
import mesa.query.projection.ReadModelHash;
import mesa.query.projection.Rebuilds;
import mesa.query.projection.Snapshots;
import mesa.query.time.JournalEntry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Golden stories through every door of the running platform: commands in, refusals and rows out.
 * Told anew in whatever pieces, or rebuilt beside, the rows are the same to the last byte.
 */
@Timeout(600)
final class StoryIT {
    private static final Caller AUDITOR = new Caller("u-auditor", Set.of(Role.AUDITOR), null);
    private static final Path STORY = Path.of("src/main/resources/story/mnmh.jsonl");
    private static final Path REFUSED = Path.of("src/test/resources/story/refused.jsonl");
    private static final Path ROWS = Path.of("src/test/resources/story/rows.txt");
    private static final long SEED = Long.getLong("story.seed", 20_211_107L);

    @TempDir static Path home;
    private static ToldMesa mesa;
    private static List<JsonNode> story;
    private static List<JsonNode> refused;
    private static List<JsonNode> rehearsed;
    private static long stored;
    private static List<JsonNode> past;
    private static long head;

    @BeforeAll
    static void tell() throws Exception {
        mesa = ToldMesa.start(home);
        story = mesa.tell("settle=true", Files.readString(STORY));
        refused = mesa.tell("", commands(Files.readAllLines(REFUSED)));
        long before = mesa.head();
        rehearsed = mesa.tell("dryRun=true", PastAgreements.lines());
        stored = mesa.head() - before;
        past = mesa.tell("settle=true", PastAgreements.lines());
        head = mesa.caughtUp();
    }

    @AfterAll
    static void stop() throws Exception {
        mesa.close();
    }

    private static List<JsonNode> notAccepted(List<JsonNode> answers) {
        return answers.stream().filter(a -> a.path("status").asInt() != 200).toList();
    }

    /** The lines as sent: what is expected of them is not for the platform. */
    private static String commands(List<String> lines) {
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> (ObjectNode) Json.MAPPER.readTree(line))
                        .map(line -> line.without("refused").toString())
                        .toList());
    }

    private static List<String> expected(String of) throws Exception {
        return Files.readAllLines(REFUSED).stream()
                .map(line -> Json.MAPPER.readTree(line).path(of).asString())
                .toList();
    }

    @Test
    void every_line_of_the_story_is_accepted() {
        assertThat(notAccepted(story)).isEmpty();
        assertThat(head).isGreaterThan(300);
    }

    @Test
    void what_the_rules_forbid_is_refused_by_name() throws Exception {
        assertThat(refused)
                .extracting(a -> a.path("problem").path("type").asString())
                .containsExactlyElementsOf(
                        expected("refused").stream().map(name -> "/problems/" + name).toList());
    }

    @Test
    void what_was_refused_is_among_what_the_contracts_list() throws Exception {
        Properties listed = new Properties();
        try (var in =
                Snapshots.class.getResourceAsStream("/mesa/query/contract/refusals.properties")) {
            listed.load(in);
        }
        List<String> commands = expected("command");
        List<String> refusals = expected("refused");
        for (int i = 0; i < commands.size(); i++) {
            if (Vocabulary.rejections().containsKey(refusals.get(i))) {
                assertThat(listed.getProperty(commands.get(i)).split(" "))
                        .as(commands.get(i))
                        .contains(refusals.get(i));
            }
        }
    }

    @Test
    void the_rows_are_those_of_the_golden_file() throws Exception {
        String rows = String.join("\n", GoldenRows.of(mesa.part(Snapshots.class))) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(ROWS, rows);
        }
        assertThat(rows).isEqualTo(Files.readString(ROWS));
    }

    @Test
    void every_act_recorded_for_others_is_an_exception_that_tells_who_recorded_it()
            throws Exception {
        List<Long> recorded =
                mesa.part(Snapshots.class)
                        .read(
                                AsOf.NOW,
                                AUDITOR,
                                r ->
                                        r
                                                .rows(
                                                        JournalEntry.class,
                                                        "acting_user <> 'system' order by r.position")
                                                .stream()
                                                .filter(e -> OnBehalf.whom(e.actingUser()) != null)
                                                .map(JournalEntry::position)
                                                .toList());
        List<Long> listed =
                mesa.part(Snapshots.class)
                        .read(
                                AsOf.NOW,
                                AUDITOR,
                                r ->
                                        r
                                                .rows(
                                                        AuditException.class,
                                                        "r.kind = 'RECORDED_FOR_OTHERS' order by r.position")
                                                .stream()
                                                .map(AuditException::position)
                                                .toList());
        assertThat(listed).hasSizeGreaterThan(story.size()).isEqualTo(recorded);
        String path = "/es/auditoria/excepciones?kind=RECORDED_FOR_OTHERS";
        assertThat(mesa.read(path, "auditor")).contains("Secretaría", "registró u-admin");
        assertThat(mesa.read(path, "delegate")).contains("Secretaría").doesNotContain("u-admin");
    }

    @Test
    void a_rehearsal_of_the_past_says_yes_and_stores_nothing() {
        assertThat(notAccepted(rehearsed)).isEmpty();
        assertThat(stored).isZero();
    }

    @Test
    void five_hundred_past_agreements_have_their_true_dates_and_codes_without_gaps() {
        assertThat(notAccepted(past)).isEmpty();
        List<AgreementRow> rows =
                mesa.part(Snapshots.class)
                        .now(r -> r.rows(AgreementRow.class, "code like 'AC-MIH-%'"));
        assertThat(rows)
                .extracting(AgreementRow::code)
                .containsExactlyInAnyOrderElementsOf(PastAgreements.codes());
        for (int edition = 1; edition <= PastAgreements.EDITIONS; edition++) {
            LocalDate heldOn = PastAgreements.heldOn(edition);
            String first = PastAgreements.code(edition, 1);
            String series = first.substring(0, first.length() - 2);
            assertThat(rows)
                    .filteredOn(row -> String.valueOf(row.code()).startsWith(series))
                    .hasSize(PastAgreements.EACH)
                    .allSatisfy(row -> assertThat(row.adoptedOn()).isEqualTo(heldOn))
                    .allSatisfy(row -> assertThat(row.inForceOn()).isEqualTo(heldOn));
        }
    }

    @Test
    void told_anew_in_random_pieces_all_read_models_are_the_same() throws Exception {
        Map<String, String> live = Retelling.hashes(mesa.part(ReadModelHash.class), head);
        Random random = new Random(SEED);
        List<int[]> pieces = new ArrayList<>(List.of(new int[] {2_000, 100_000}));
        for (int i = 0; i < 2; i++) {
            pieces.add(new int[] {1 + random.nextInt(300), 5 + random.nextInt(200)});
        }
        for (int[] piece : pieces) {
            String database = mesa.freshDatabase("told_" + piece[0] + "_" + piece[1]);
            try (var again = new Retelling(database, mesa.kafka(), piece[0], piece[1])) {
                assertThat(again.hashes(head))
                        .as("seed %d: batches of %d, %d rows", SEED, piece[0], piece[1])
                        .isEqualTo(live);
            }
        }
    }

    @Test
    void a_rebuild_beside_equals_the_live_rows_of_all_read_models() {
        ReadModelHash hash = mesa.part(ReadModelHash.class);
        Map<String, String> live = Retelling.hashes(hash, head);
        Rebuilds rebuilds = mesa.part(Rebuilds.class);
        rebuilds.ask(ReadModels.all().stream().map(ReadModel::name).toList());
        Awaitility.await("all rebuilt")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() ->
                        rebuilds.standings().stream()
                                .allMatch(s -> s.state() == Rebuilds.State.IN_STEP));
        assertThat(Retelling.hashes(hash, head)).isEqualTo(live);
    }
}
