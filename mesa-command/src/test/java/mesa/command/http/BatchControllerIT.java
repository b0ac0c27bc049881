package mesa.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mesa.api.Metadata;
import mesa.api.OnBehalf;
import mesa.api.Role;
import mesa.api.StreamId;
import mesa.api.wire.Json;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.command.TestMesas;
import mesa.command.reaction.BackfillBarrier;
import mesa.command.store.EventsDatabase;
import mesa.command.store.Journal;
import mesa.domain.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BatchControllerIT {
    private static final int MOST_REHEARSED = 3;

    private static RunningNode node;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final UUID id = UUID.randomUUID();
    private long before;

    @BeforeAll
    static void start() {
        node = RunningNode.start("mesa.http.max-rehearsed=" + MOST_REHEARSED);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void remember() {
        before = node.head();
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("mesa");
    }

    private long logged(String what) {
        return log.list.stream().filter(e -> e.getFormattedMessage().contains(what)).count();
    }

    private static String[] as(String role) {
        return new String[] {"Authorization", "Bearer " + RunningNode.ISSUER.token(null, role)};
    }

    /** An act of today. */
    private static String now(UUID id, String more) {
        return constitute(id, more).replace(",\"occurredAt\":\"2019-05-02\"", "");
    }

    private static String problem(JsonNode answer) {
        return answer.path("problem").path("type").asString("").replace("/problems/", "");
    }

    private static String constitute(UUID id, String more) {
        ObjectNode body = (ObjectNode) Json.MAPPER.readTree(TestMesas.another());
        body.remove("verb");
        return """
        {"command":"mesa.constitute","id":"%s","occurredAt":"2019-05-02"%s,"body":%s}\
        """
                .formatted(id, more, body);
    }

    private static List<JsonNode> batch(String query, String lines, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-ndjson";
        Reply reply = node.post("/api/v1/commands:batch" + query, lines, all);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.response()
                .body()
                .lines()
                .map(l -> (JsonNode) Json.MAPPER.readTree(l))
                .toList();
    }

    @Test
    void every_line_is_stored_or_refused_for_itself() {
        List<JsonNode> answers =
                batch(
                        "",
                        String.join(
                                "\n",
                                constitute(id, ""),
                                "",
                                constitute(id, ""),
                                "{\"command\":\"mesa.dream\",\"id\":\"" + id + "\"}",
                                "nonsense",
                                constitute(UUID.randomUUID(), ",\"legalBasis\":\"AM 275\"")));
        assertThat(answers)
                .extracting(a -> a.path("status").asInt())
                .containsExactly(200, 422, 404, 400, 200);
        assertThat(answers).extracting(a -> a.path("line").asInt()).containsExactly(1, 3, 4, 5, 6);
        assertThat(answers.getLast().path("position").asLong()).isEqualTo(before + 2);
        assertThat(answers.get(1).path("problem").path("type").asString())
                .isEqualTo("/problems/mesa.already-constituted");
        assertThat(node.head()).isEqualTo(before + 2);
    }

    @Test
    void a_table_is_a_batch_of_one_command() {
        String name = "Institución de tabla " + id;
        String table =
                """
                \ufeffname;acronym;sector;identity.kind;identity.value;occurredAt
                %s;;ACADEMIA;;;2018-10-04
                "%s; con punto y coma";;NINGUNO;;;2018-10-04
                ;;ACADEMIA;;;
                """
                        .formatted(name, name);
        List<Integer> rehearsed = statuses(table("&dryRun=true", table));
        assertThat(rehearsed).containsExactly(200, 400, 400);
        assertThat(node.head()).isEqualTo(before);

        List<JsonNode> answers = table("", table);
        assertThat(statuses(answers)).isEqualTo(rehearsed);
        assertThat(answers.getFirst().path("command").asString()).isEqualTo("actor.register");
        assertThat(answers.get(1).path("problem").toString()).contains("/sector", "ACADEMIA");
        assertThat(node.head()).isEqualTo(before + 1);
    }

    @Test
    void a_table_that_is_none_is_refused_with_what_would_be_one() {
        Reply unknown = csv("", "name;color\nx;rojo\n");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.problem()).isEqualTo("unknown-column");
        assertThat(unknown.json().path("detail").asString())
                .contains("«color»", "occurredAt", "identity.");
        assertThat(csv("", "").problem()).isEqualTo("not-csv");
        JsonNode tooWide = table("", "name,sector\na,b,c\nd,ACADEMIA\n").getFirst();
        assertThat(tooWide.path("problem").path("type").asString()).isEqualTo("/problems/not-csv");
        assertThat(node.head()).isEqualTo(before);
    }

    private static List<JsonNode> table(String query, String table) {
        Reply reply = csv(query, table);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.response()
                .body()
                .lines()
                .map(l -> (JsonNode) Json.MAPPER.readTree(l))
                .toList();
    }

    private static Reply csv(String query, String table) {
        return node.post(
                "/api/v1/commands:batch?command=actor.register" + query,
                table,
                "Content-Type",
                "text/csv");
    }

    private static List<Integer> statuses(List<JsonNode> answers) {
        return answers.stream().map(a -> a.path("status").asInt()).toList();
    }

    @Test
    void a_rehearsed_batch_stores_nothing_and_sees_its_own_effects() {
        List<JsonNode> answers =
                batch("?dryRun=true", constitute(id, "") + "\n" + constitute(id, ""));
        assertThat(answers).extracting(a -> a.path("status").asInt()).containsExactly(200, 422);
        assertThat(answers.getFirst().path("dryRun").asBoolean()).isTrue();
        assertThat(node.head()).isEqualTo(before);
    }

    @Test
    void nobody_unknown_sends_a_batch() {
        Reply reply =
                node.post(
                        "/api/v1/commands:batch?command=nonsense",
                        constitute(id, ""),
                        "Content-Type",
                        "text/csv",
                        "Authorization",
                        "");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.problem()).isEqualTo("unauthorized");
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(logged("Refused (unauthorized) POST on /api/v1/commands:batch")).isOne();
    }

    @Test
    void administrators_alone_hold_and_release_timers() throws Exception {
        BackfillBarrier backfillBarrier = node.bean(BackfillBarrier.class);
        String[] unknown = {"Authorization", ""};
        backfillBarrier.until(
                "somebody", Instant.parse("2019-05-02T00:00:00Z"), Duration.ofSeconds(20));
        for (String query : List.of("?settle=true", "?more=true", "?settle=true&dryRun=true")) {
            assertThat(refused(query, unknown)).as(query).isEqualTo(401);
            assertThat(refused(query, as("secretariat"))).as(query).isEqualTo(403);
        }
        assertThat(holds()).containsExactly("somebody");
        batch("?settle=true&more=true&import=a", constitute(id, ""));
        assertThat(holds()).containsExactly("somebody", "u-admin/a");
        batch("?settle=true&import=b", constitute(UUID.randomUUID(), ""));
        assertThat(holds()).containsExactly("somebody", "u-admin/a");
        batch("?settle=true&import=a", constitute(UUID.randomUUID(), ""));
        assertThat(holds()).containsExactly("somebody");
        backfillBarrier.done("somebody", Duration.ofSeconds(20));
        assertThat(holds()).isEmpty();
    }

    private int refused(String query, String... headers) {
        String[] all = {"Content-Type", "application/x-ndjson", headers[0], headers[1]};
        return node.post("/api/v1/commands:batch" + query, constitute(id, ""), all).status();
    }

    private static List<String> holds() {
        return JdbcClient.create(node.bean(EventsDatabase.class).source())
                .sql("select owner from timer_hold order by owner")
                .query(String.class)
                .list();
    }

    @Test
    void what_is_recorded_for_others_is_of_the_past() {
        String forTheChair = ",\"actingFor\":{\"roles\":[\"CHAIR\"]}";
        String today = LocalDate.now(Context.ZONE).toString();
        List<JsonNode> answers =
                batch(
                        "",
                        String.join(
                                "\n",
                                now(id, forTheChair),
                                constitute(id, forTheChair).replace("2019-05-02", today),
                                constitute(id, forTheChair.replace("CHAIR", "ADMIN")),
                                constitute(id, forTheChair.replace("CHAIR", "SYSTEM")),
                                constitute(id, forTheChair)));
        assertThat(answers)
                .extracting(BatchControllerIT::problem)
                .containsExactly(
                        "acting-for-the-past",
                        "acting-for-the-past",
                        "acting-for",
                        "acting-for",
                        "");
        assertThat(answers.getFirst().path("problem").path("detail").asString()).contains(today);
        assertThat(node.head()).isEqualTo(before + 1);
        Metadata metadata =
                node.bean(Journal.class).stream(new StreamId("mesa", id), 0).getFirst().metadata();
        assertThat(OnBehalf.recorder(metadata.user())).isEqualTo("u-admin");
        assertThat(OnBehalf.whom(metadata.user())).isEqualTo("CHAIR");
    }

    @Test
    void a_rehearsal_for_others_tells_no_events() {
        List<JsonNode> answers =
                batch(
                        "?dryRun=true",
                        constitute(id, ",\"actingFor\":{\"roles\":[\"CHAIR\"]}")
                                + "\n"
                                + constitute(UUID.randomUUID(), ""));
        assertThat(answers).extracting(a -> a.path("status").asInt()).containsExactly(200, 200);
        assertThat(answers).extracting(a -> a.has("events")).containsExactly(false, true);
    }

    @Test
    void a_rehearsal_changes_so_many_streams_and_no_more() {
        String first = constitute(id, "");
        String more =
                IntStream.range(0, MOST_REHEARSED)
                        .mapToObj(_ -> constitute(UUID.randomUUID(), ""))
                        .collect(Collectors.joining("\n"));
        List<JsonNode> answers = batch("?dryRun=true", first + "\n" + more + "\n" + first);
        assertThat(answers)
                .extracting(BatchControllerIT::problem)
                .containsExactly("", "", "", "rehearsal-full", "mesa.already-constituted");
        assertThat(answers.get(MOST_REHEARSED).path("problem").path("detail").asString())
                .contains(String.valueOf(MOST_REHEARSED));
    }

    @Test
    void a_line_that_changes_what_exists_says_which_version_was_seen() {
        assertThat(batch("", now(id, "")).getFirst().path("status").asInt()).isEqualTo(200);
        List<JsonNode> answers =
                batch(
                        "",
                        String.join(
                                "\n",
                                now(id, ""),
                                now(id, ",\"ifMatch\":\"5\""),
                                now(id, ",\"ifMatch\":\"0\""),
                                now(id, ",\"ifMatch\":\"*\""),
                                now(id, ",\"ifMatch\":\"v0\""),
                                constitute(id, "")));
        assertThat(answers)
                .extracting(BatchControllerIT::problem)
                .containsExactly(
                        "if-match-required",
                        "stale-version",
                        "mesa.already-constituted",
                        "mesa.already-constituted",
                        "wrong-parameter",
                        "mesa.already-constituted");
        assertThat(batch("?dryRun=true", now(id, "")).getFirst().path("status").asInt())
                .isEqualTo(428);
        assertThat(node.head()).isEqualTo(before + 1);
    }

    @Test
    void refused_lines_are_logged_once_for_each_reason() {
        UUID theirs = UUID.randomUUID();
        String line = "{\"command\":\"actor.submit-accreditation\",\"id\":\"%s\",\"body\":%s}\n";
        String lines = line.formatted(theirs, "{\"documents\":[]}").repeat(20);
        batch("", lines, as("auditor"));
        assertThat(logged("Refused (forbidden) actor.submit-accreditation")).isOne();
        assertThat(logged("to u-auditor")).isOne();
        assertThat(logged(theirs.toString())).isOne();
        batch("", lines, as("delegate"));
        assertThat(logged("Refused (other-institution)")).isOne();
        batch("", constitute(id, ",\"actingFor\":{\"roles\":[\"CHAIR\"]}"), as("chair"));
        assertThat(logged("Refused (acting-for) mesa.constitute")).isOne();
    }

    @Test
    void a_shape_is_not_told_to_those_who_may_not_send_it() {
        JsonNode answer =
                batch("", "{\"command\":\"mesa.constitute\",\"body\":{}}", as("auditor"))
                        .getFirst();
        assertThat(problem(answer)).isEqualTo("forbidden");
    }

    @Test
    void a_key_belongs_to_those_a_line_was_recorded_for() {
        String key = ",\"key\":\"k-" + id + "\",\"actingFor\":{\"roles\":[\"%s\"]}";
        String first = constitute(id, key.formatted("CHAIR"));
        String other = first.replace("\"CHAIR\"", "\"CHAIR\",\"SECRETARIAT\"");
        List<JsonNode> answers = batch("", first + "\n" + first + "\n" + other);
        assertThat(answers)
                .extracting(BatchControllerIT::problem)
                .containsExactly("", "", "key-reused");
        assertThat(node.head()).isEqualTo(before + 1);
    }

    @Test
    void an_administrator_may_record_for_others_and_nobody_else() {
        UUID institution = UUID.randomUUID();
        String line =
                constitute(
                        id,
                        ",\"actingFor\":{\"roles\":[\"CHAIR\"],\"institution\":\""
                                + institution
                                + "\"}");
        List<JsonNode> answers =
                batch(
                        "",
                        line,
                        "Authorization",
                        "Bearer " + RunningNode.ISSUER.token(null, "chair"));
        assertThat(answers.getFirst().path("status").asInt()).isEqualTo(403);
        assertThat(batch("", line).getFirst().path("status").asInt()).isEqualTo(200);
        Metadata metadata =
                node.bean(Journal.class).stream(new StreamId("mesa", id), 0).getFirst().metadata();
        assertThat(metadata.user()).isEqualTo("u-admin/" + institution);
        assertThat(metadata.roles()).contains(Role.CHAIR).doesNotContain(Role.ADMIN);
        assertThat(metadata.institution()).isEqualTo(institution);
    }

    @Test
    void a_batch_sent_again_with_its_keys_changes_nothing() {
        String lines =
                IntStream.range(0, 20)
                        .mapToObj(n ->
                                constitute(UUID.randomUUID(), ",\"key\":\"" + id + "-" + n + "\""))
                        .collect(Collectors.joining("\n"));
        List<JsonNode> first = batch("?settle=true", lines);
        assertThat(node.head()).isEqualTo(before + 20);
        assertThat(batch("?settle=true", lines)).isEqualTo(first);
        assertThat(node.head()).isEqualTo(before + 20);
    }

    @Test
    void a_line_that_is_too_long_is_refused_and_the_next_one_read() {
        String lines = "\"" + "x".repeat(3 << 20) + "\"\n" + constitute(id, "") + "\n";
        List<JsonNode> answers = batch("", lines);
        assertThat(answers).extracting(a -> a.path("status").asInt()).containsExactly(413, 200);
    }

    @Test
    void only_json_lines_are_read() {
        assertThat(node.post("/api/v1/commands:batch", constitute(id, "")).status()).isEqualTo(415);
        Reply reply =
                node.send(
                        "POST",
                        "/api/v1/commands:batch?dryRun=perhaps",
                        BodyPublishers.ofByteArray("{}".getBytes(StandardCharsets.UTF_8)),
                        "Content-Type",
                        "application/x-ndjson");
        assertThat(reply.status()).isEqualTo(400);
    }
}
