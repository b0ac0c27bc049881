package mesa.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.MayUse;
import mesa.api.Role;
import mesa.api.limit.Uploaded;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.command.access.FirstLogins;
import mesa.query.http.Listings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every list, on the demonstration story, at every kind of moment and in every format. */
final class ReadingIT {
    /** What the interface promises beside the plural of every feature. */
    private static final List<String> PROMISED =
            List.of(
                    "acta-texts",
                    "agenda-items",
                    "attendance",
                    "attendance-intervals",
                    "breaches",
                    "calendar",
                    "convocations",
                    "decisions",
                    "delegates",
                    "events",
                    "evidence",
                    "exceptions",
                    "extensions",
                    "formulations",
                    "indicators",
                    "measurements",
                    "members",
                    "mesa-rules",
                    "milestones",
                    "obstacles",
                    "quorum",
                    "reports",
                    "scorecards",
                    "slippage",
                    "verifications",
                    "votes");

    private static final Set<String> FEATURES =
            Set.of("mesa", "actor", "session", "acta", "agreement", "commitment", "roadmap");

    private static final int MOST_PAGES = 250;

    private static final Pattern LABELLED_BY_COMPONENTS =
            Pattern.compile("/es/(api|acciones)/.*|.*/(historia|reglas)");

    @TempDir static Path home;
    private static Standalone mesa;
    private static Visitor auditor;
    private static Visitor secretariat;
    private static long head;

    @BeforeAll
    static void tell() throws Exception {
        mesa =
                Standalone.start(
                        StandaloneSettings.of(
                                Map.of(
                                        "MESA_HOME", home.toString(),
                                        "MESA_PORT", "0",
                                        "MESA_KAFKA_PORT", "0",
                                        "MESA_POSTGRES_PORT", "0")),
                        "--mesa.documents.folder=" + home.resolve("documents"));
        head = ToldStory.to(mesa);
        auditor = signedIn("auditor");
        secretariat = signedIn("secretariat");
        auditor.get("/api/v1/mesas?minPosition=" + head);
    }

    private static Visitor signedIn(String role) {
        Visitor visitor = new Visitor(origin());
        FirstLogins.Line who =
                mesa.platform().getBean(FirstLogins.class).lines().stream()
                        .filter(line -> line.role().equals(role))
                        .findFirst()
                        .orElseThrow();
        visitor.signIn(who.name(), who.password(), "/es/tablero");
        return visitor;
    }

    @AfterAll
    static void stop() throws Exception {
        mesa.close();
    }

    @Test
    void every_command_has_a_table_to_fill_in() {
        for (String command : Vocabulary.commands().keySet()) {
            String columns = auditor.get(table(command, "dictionary")).body();
            assertThat(columns).startsWith("column,type,required,many,values\r\nid,uuid,");
            assertThat(auditor.get(table(command, "template")).body().split(","))
                    .hasSize((int) columns.lines().count() - 1);
        }
        assertThat(auditor.get(table("actor.register", "dictionary")).body())
                .contains("\r\nname,text,true,false,", "\r\nidentity.value,text,false,false,");
        assertThat(auditor.get(table("actor.dream", "template")).statusCode()).isEqualTo(404);
    }

    private static String table(String command, String what) {
        return "/api/v1/commands/%s/%s.csv".formatted(command, what);
    }

    @Test
    void every_list_that_was_promised_exists() {
        Set<String> wanted = new TreeSet<>(PROMISED);
        Vocabulary.commands().keySet().stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .filter(FEATURES::contains)
                .map(Vocabulary::plural)
                .forEach(wanted::add);
        assertThat(mesa.platform().getBean(Listings.class).names()).containsAll(wanted);
    }

    @Test
    void every_list_answers_at_the_beginning_in_between_and_at_the_end() {
        for (String list : mesa.platform().getBean(Listings.class).names()) {
            for (long position : List.of(0L, head / 2, head)) {
                JsonNode page = json("/api/v1/" + list + "?limit=100&asOf=" + position);
                assertThat(page.path("position").asLong()).as(list).isEqualTo(position);
                String csv = text("/api/v1/" + list + ".csv?asOf=" + position);
                assertThat(csv.lines().findFirst()).as(list).isPresent();
                if (page.path("page").path("next").isMissingNode()) {
                    assertThat(records(csv)).as(list).isEqualTo(page.path("data").size() + 1);
                }
            }
            String columns =
                    text("/api/v1/" + list + ".csv?limit=1").lines().findFirst().orElse("");
            Set<String> told =
                    text("/api/v1/" + list + "/dictionary.csv")
                            .lines()
                            .skip(1)
                            .map(line -> line.substring(0, line.indexOf(',')))
                            .collect(Collectors.toSet());
            assertThat(told).as(list).containsExactlyInAnyOrder(columns.split(","));
        }
    }

    @Test
    void registers_on_pages_find_words_whatever_their_accents() {
        String name =
                json("/api/v1/actors?limit=100")
                        .path("data")
                        .valueStream()
                        .map(actor -> actor.path("name").asString())
                        .filter(n -> n.contains("ó"))
                        .findFirst()
                        .orElseThrow();
        String plain = name.replace("ó", "o").toUpperCase(Locale.ROOT);
        String found = text("/es/instituciones?q=" + URLEncoder.encode(plain, UTF_8));
        assertThat(found).contains(name);
        assertThat(text("/es/instituciones?q=" + URLEncoder.encode(plain + "Q", UTF_8)))
                .doesNotContain(name + "</a>");
    }

    /** To a database a backslash is half an escape, and a percent sign means everything. */
    @Test
    void registers_on_pages_take_every_character_for_itself() {
        for (String register : List.of("instituciones", "acuerdos", "sesiones", "compromisos")) {
            for (String q : List.of("\\", "%", "_", "'")) {
                var page = auditor.get("/es/" + register + "?q=" + URLEncoder.encode(q, UTF_8));
                assertThat(page.statusCode()).as("%s %s", register, q).isEqualTo(200);
            }
        }
        finds("instituciones", "actors", "actor", "name", "acronym");
        finds("acuerdos", "agreements", "agreement", "title", "text", "code");
        finds("sesiones", "sessions", "session", "theme", "code", "canton", "venue");
        finds("compromisos", "commitments", "commitment", "statement", "product", "code");
    }

    /** The page lists the rows that have the character in one of the components, and no other. */
    private static void finds(String register, String list, String id, String... components) {
        List<JsonNode> rows =
                json("/api/v1/" + list + "?limit=100").path("data").valueStream().toList();
        for (String q : List.of("%", "_")) {
            String page = text("/es/" + register + "?q=" + URLEncoder.encode(q, UTF_8));
            Predicate<JsonNode> has =
                    row ->
                            Stream.of(components)
                                    .anyMatch(c -> row.path(c).asString("").contains(q));
            Predicate<JsonNode> shown =
                    row ->
                            Stream.of("code", id)
                                    .map(key -> row.path(key).asString("-"))
                                    .anyMatch(key ->
                                            page.contains("/es/" + register + "/" + key + '"'));
            assertThat(rows).as("%s %s", register, q).anyMatch(has.negate());
            assertThat(rows).as("%s %s", register, q).allMatch(r -> shown.test(r) == has.test(r));
        }
    }

    @Test
    void the_calendar_leads_to_no_month_that_it_refuses() {
        assertThat(months("1900-01")).containsExactly("1900-02");
        assertThat(months("2026-01")).containsExactly("2025-12", "2026-02");
        assertThat(months("2199-12")).containsExactly("2199-11");
    }

    /**
     * The pages that pages lead to, as the auditor and the secretariat see them. Those of single
     * operations name fields and values as they are typed; forms, histories and rules still label
     * fields by the names that components have in the code.
     */
    @Test
    void no_spanish_page_has_english_words() {
        Map<String, List<String>> english = new TreeMap<>();
        for (Visitor reader : List.of(auditor, secretariat)) {
            Set<String> seen = new LinkedHashSet<>(List.of("/es/tablero", "/es/api"));
            List<String> next = new ArrayList<>(seen);
            while (!next.isEmpty()) {
                var answer = reader.get(next.removeFirst());
                if (!answer.headers().firstValue("Content-Type").orElse("").contains("html")) {
                    continue;
                }
                List<String> found = EnglishWords.in(EnglishWords.read(answer.body()));
                if (!found.isEmpty()) {
                    english.put(answer.uri().getPath(), found);
                }
                Pattern.compile("href=\"(/es/[^\"?#]+)\"")
                        .matcher(answer.body())
                        .results()
                        .map(link -> link.group(1))
                        // The like of what was read already says the same words.
                        .filter(link -> seen.size() < MOST_PAGES)
                        .filter(link -> !LABELLED_BY_COMPONENTS.matcher(link).matches())
                        .filter(seen::add)
                        .forEach(next::add);
            }
            assertThat(seen).hasSizeGreaterThan(40);
        }
        assertThat(english).isEmpty();
    }

    @Test
    void every_form_that_names_a_document_offers_earlier_ones_by_title() {
        List<String> titles =
                json("/api/v1/evidence?limit=100").path("data").findValuesAsString("title");
        Set<String> features = new TreeSet<>();
        Vocabulary.commands()
                .forEach((name, command) -> {
                    boolean may =
                            List.of(command.getAnnotation(MayUse.class).value())
                                    .contains(Role.SECRETARIAT);
                    String feature = name.substring(0, name.indexOf('.'));
                    if (!may || !namesDocument(command)) {
                        return;
                    }
                    features.add(feature);
                    assertThat(
                                    json("/api/v1/" + Vocabulary.plural(feature) + "?limit=100")
                                            .path("data")
                                            .findValuesAsString(feature))
                            .as(name)
                            .anyMatch(id -> {
                                String form =
                                        secretariat.get("/es/acciones/" + name + "/" + id).body();
                                return titles.stream().anyMatch(form::contains);
                            });
                });
        assertThat(features).contains("mesa", "roadmap", "commitment");
    }

    private static boolean namesDocument(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .anyMatch(part ->
                        part.isAnnotationPresent(Uploaded.class)
                                || part.getType().isRecord() && namesDocument(part.getType()));
    }

    private static List<String> months(String month) {
        return Pattern.compile("href=\"[^\"]*month=([0-9-]+)\"")
                .matcher(
                        text("/es/calendario?month=" + month)
                                .replaceAll("(?s)<head>.*?</head>", ""))
                .results()
                .map(link -> link.group(1))
                .filter(other -> !other.equals(month))
                .toList();
    }

    @Test
    void what_was_sent_stands_in_a_refused_form_alone() {
        String address = "/es/acciones/actor.register";
        String page = secretariat.get(address).body();
        var refused =
                secretariat.post(
                        address,
                        Map.of(
                                "_csrf", Visitor.hidden(page, "_csrf"),
                                "_id", Visitor.hidden(page, "_id"),
                                "_key", Visitor.hidden(page, "_key"),
                                "name", "Ensayo sin sector"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        String form = refused.body().replaceAll("(?s)^.*<form class=\"form card\"", "");
        assertThat(form).contains("Ensayo sin sector");
        assertThat(refused.body().replace(form, ""))
                .contains("class=\"asof\"")
                .doesNotContain("Ensayo", "_key", "name=\"_id\"");
    }

    @Test
    void nothing_is_known_before_it_was_recorded() {
        assertThat(json("/api/v1/commitments?asOf=0").path("data")).isEmpty();
        assertThat(json("/api/v1/commitments").path("data")).isNotEmpty();
    }

    @Test
    void the_story_fills_the_lists_people_ask_for() {
        for (String list :
                List.of(
                        "attendance-intervals",
                        "calendar",
                        "extensions",
                        "formulations",
                        "indicators",
                        "measurements",
                        "scorecards",
                        "slippage",
                        "breaches",
                        "verifications")) {
            assertThat(json("/api/v1/" + list).path("data")).as(list).isNotEmpty();
        }
    }

    /** {@code -Dmesa.docs.write=true} writes them anew. */
    @Test
    void the_examples_of_the_contracts_are_told_by_the_story() throws Exception {
        var told = new ToldExamples(new Visitor(origin()), auditor);
        List<String> lines = new ArrayList<>(ToldExamples.commands(ToldStory.lines().stream()));
        int commands = lines.size();
        lines.addAll(told.lists(mesa.platform().getBean(Listings.class).names()));
        lines.addAll(told.published());
        Path file =
                Sources.root()
                        .resolve(
                                "mesa-query/src/main/resources/mesa/query/contract/examples.jsonl");
        if (Boolean.getBoolean("mesa.docs.write")) {
            Files.write(file, lines);
        }
        List<String> committed = Files.readAllLines(file);
        assertThat(committed).startsWith(lines.subList(0, commands).toArray(String[]::new));
        // Ids and times of recording differ each time; what there is an example of does not.
        assertThat(committed.stream().map(ReadingIT::of))
                .containsExactlyElementsOf(lines.stream().map(ReadingIT::of).toList());
    }

    private static String of(String line) {
        var first = Json.MAPPER.readTree(line).properties().iterator().next();
        return first.getKey() + " " + first.getValue().asString();
    }

    @Test
    void the_feed_keeps_to_the_limits_and_the_problems_it_describes() {
        JsonNode feed = json("/openapi.json").at("/paths/~1feed~1agreements/get");
        for (JsonNode parameter : feed.path("parameters")) {
            JsonNode schema = parameter.path("schema");
            String asked = "/feed/agreements?" + parameter.path("name").asString() + "=";
            if (parameter.path("name").asString().equals("limit")) {
                assertThat(auditor.get(asked + schema.path("minimum")).statusCode()).isEqualTo(200);
            }
            if (schema.has("maximum")) {
                long most = schema.path("maximum").asLong();
                if (!parameter.path("name").asString().equals("timeout")) {
                    assertThat(auditor.get(asked + most).statusCode()).as(asked).isEqualTo(200);
                }
                refused(feed, asked + (most + 1), "400");
            }
        }
        refused(feed, "/feed/agreements?lastEventId=99999999999999999999", "410");
    }

    private static void refused(JsonNode operation, String path, String status) {
        var answer = auditor.get(path);
        assertThat(answer.statusCode()).as(path).hasToString(status);
        String type = Json.MAPPER.readTree(answer.body()).path("type").asString();
        String name = type.substring(type.lastIndexOf('/') + 1);
        assertThat(operation.path("responses").path(status).findValuesAsString("$ref"))
                .contains("#/components/schemas/problem." + name);
    }

    @Test
    void every_operation_has_a_page_in_both_languages() {
        for (String language : List.of("es", "en")) {
            String index = text("/" + language + "/api");
            List<String> pages =
                    Pattern.compile("href=\"(/" + language + "/api/[^\"?]+)\"")
                            .matcher(index)
                            .results()
                            .map(link -> link.group(1))
                            .distinct()
                            .toList();
            assertThat(pages).hasSizeGreaterThan(250);
            for (String page : pages) {
                assertThat(auditor.get(page).statusCode()).as(page).isEqualTo(200);
            }
        }
        assertThat(text("/es/api/agreement.adopt"))
                .contains("agreement.quorum-not-reached", "If-Match", "/es/problemas/");
        assertThat(text("/en/api/readFeed")).contains("Last-Event-ID", "feed-gone", "ce", "data:");
        assertThat(auditor.get("/es/api/agreement.dream").statusCode()).isEqualTo(404);
    }

    private static String origin() {
        return "http://localhost:" + mesa.embeddedServers().port();
    }

    private static long records(String csv) {
        boolean quoted = false;
        long records = 0;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                records++;
            }
        }
        return records;
    }

    private static JsonNode json(String path) {
        return Json.MAPPER.readTree(text(path));
    }

    private static String text(String path) {
        var answer = auditor.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }
}
