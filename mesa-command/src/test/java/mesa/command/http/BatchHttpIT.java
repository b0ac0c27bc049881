package mesa.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.StreamId;
import mesa.api.wire.Json;
import mesa.command.RunningNode;
import mesa.command.RunningNode.Reply;
import mesa.command.TestMesas;
import mesa.command.store.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BatchHttpIT {
    private static RunningNode node;
    private final UUID id = UUID.randomUUID();
    private long before;

    @BeforeAll
    static void start() {
        node = RunningNode.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void remember() {
        before = node.head();
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
