package mesa.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.api.Id;
import mesa.api.Recorded;
import mesa.api.actor.Sector;
import mesa.api.wire.Json;
import mesa.domain.RandomStories;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.projection.AdmittedEvents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * A page and the query API are asked the same question, and show the same rows in the same order.
 */
@Timeout(240)
class SameQuestionIT {
    private static final long SEED = Long.getLong("mesa.seed", System.nanoTime());
    private static final int ROWS = 3;
    private static final int PAGES = 12;
    private static final Pattern SELECT =
            Pattern.compile("<select name=\"(\\w+)\">(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"(\\w+)\"");
    private static final Pattern FIGURE = Pattern.compile("<span class=\"num\">([^<]+)</span>");
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static RunningWindow window;
    private static String auditor;

    /** The lists that are pages, and what a row's link names when it has no code. */
    enum Register {
        ACTORS("actors", "instituciones", "actor"),
        SESSIONS("sessions", "sesiones", "session"),
        AGREEMENTS("agreements", "acuerdos", "agreement"),
        COMMITMENTS("commitments", "compromisos", "commitment"),
        MESAS("mesas", "mesas", "mesa"),
        ACTAS("actas", "actas", "acta"),
        ROADMAPS("roadmaps", "hojas-de-ruta", "roadmap"),
        EXCEPTIONS("exceptions", "auditoria/excepciones", "position");

        private final String list;
        private final String page;
        private final String id;

        Register(String list, String page, String id) {
            this.list = list;
            this.page = page;
            this.id = id;
        }

        private String api(String question) {
            return "/api/v1/" + list + question;
        }

        private String page(String question) {
            return "/es/" + page + question;
        }

        private Listing<?> listing() {
            return window.context.getBean(Listings.class).all().stream()
                    .filter(listing -> listing.plural().equals(list))
                    .findFirst()
                    .orElseThrow();
        }

        private List<String> answered(JsonNode answer) {
            return answer.path("data")
                    .valueStream()
                    .map(row ->
                            row.path("code").isString()
                                    ? row.path("code").asString()
                                    : row.path(id).asString())
                    .toList();
        }

        /** The links or figures of the table, each row's first. */
        private List<String> shown(String html) {
            int from = html.indexOf("<tbody>");
            if (from < 0) {
                return List.of();
            }
            String rows = html.substring(from, html.indexOf("</tbody>", from));
            Pattern named =
                    this == EXCEPTIONS
                            ? FIGURE
                            : Pattern.compile("href=\"/es/" + page + "/([^\"?/]+)\"");
            return Stream.of(rows.split("<tr>"))
                    .skip(1)
                    .map(row -> named.matcher(row).results().findFirst().orElseThrow().group(1))
                    .map(name ->
                            this == EXCEPTIONS
                                    ? name.replaceAll("\\D", "")
                                    : URLDecoder.decode(name, UTF_8))
                    .toList();
        }
    }

    private record StreamId(String type, UUID value) implements Id {}

    @BeforeAll
    static void tell() throws Exception {
        System.out.println("A story asked two ways: -Dmesa.seed=" + SEED);
        List<Recorded> journal = new ArrayList<>(RandomStories.known().getLast().journal());
        journal.addAll(AdmittedEvents.of(SEED, 15, 1_500, journal.size()));
        window = new RunningWindow("mesa.access.issuer-uri=" + ISSUER.uri());
        auditor = ISSUER.token(null, "auditor");
        journal.forEach(
                r -> window.topic.write(new StreamId(r.stream().type(), r.stream().id()), r));
        window.topic.flush();
        json("/api/v1/mesas?minPosition=" + (journal.size() - 1));
    }

    @AfterAll
    static void stop() {
        window.close();
        ISSUER.close();
    }

    @ParameterizedTest
    @EnumSource
    void page_after_page_in_the_same_order(Register register) {
        int pages = 0;
        String cursor = "";
        do {
            String question = "?limit=" + ROWS + cursor;
            JsonNode answer = json(register.api(question));
            String html = text(register.page(question));
            assertThat(register.shown(html)).isEqualTo(register.answered(answer));
            String next = answer.path("page").path("next").asString("");
            assertThat(html.contains("cursor=" + next + "\"")).isEqualTo(!next.isEmpty());
            assertThat(html.contains("Desde el principio")).isEqualTo(!cursor.isEmpty());
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
            pages++;
        } while (!cursor.isEmpty() && pages < PAGES);
        assertThat(pages).as("pages, seed %d", SEED).isGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource
    void under_every_filter_and_in_every_order_the_list_has(Register register) {
        JsonNode rows = json(register.api("?limit=100")).path("data");
        Listing<?> listing = register.listing();
        int found = 0;
        for (String filter : listing.parameters()) {
            for (String value : values(listing, filter, rows)) {
                String question = "?" + filter + "=" + URLEncoder.encode(value, UTF_8);
                List<String> answered = same(register, question + "&limit=100");
                found += answered.isEmpty() ? 0 : 1;
            }
        }
        for (String sort : listing.sorts().keySet()) {
            same(register, "?limit=100&sort=" + sort);
            same(register, "?limit=100&sort=-" + sort);
        }
        assertThat(found).as("filters that find something, seed %d", SEED).isGreaterThan(3);
    }

    private static List<String> same(Register register, String question) {
        List<String> answered = register.answered(json(register.api(question)));
        assertThat(register.shown(text(register.page(question))))
                .as("%s, seed %d", question, SEED)
                .isEqualTo(answered);
        return answered;
    }

    /** Values there are, mostly taken from the rows. */
    private static List<String> values(Listing<?> listing, String filter, JsonNode rows) {
        if (!listing.words(filter).isEmpty()) {
            return listing.words(filter);
        }
        return switch (filter) {
            case "sort", "limit", "cursor", "minPosition", "asOf" -> List.of();
            case "q" -> everyText(rows);
            case "from", "to" -> List.of("2021-06-01", "2030-01-01");
            case "sector" -> Stream.of(Sector.values()).map(Enum::name).toList();
            case "institution" -> components(rows, "responsible", "followUp", "secretariat");
            case "province" -> List.of("01", "09", "17");
            case "gcm" -> List.of("1", "8");
            case "flaw" -> components(rows, "flaws");
            case "late" -> List.of("true", "false");
            default -> components(rows, filter);
        };
    }

    private static List<String> components(JsonNode rows, String... names) {
        return rows.valueStream()
                .flatMap(row -> Stream.of(names).map(row::path))
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isValueNode)
                .map(value -> value.asString(""))
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(3)
                .toList();
    }

    /**
     * Of each component the first that is plain enough for an address, also if none looks there.
     */
    private static List<String> everyText(JsonNode rows) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> components = new LinkedHashSet<>();
        for (JsonNode row : rows) {
            row.properties().stream()
                    .filter(component -> component.getValue().isString())
                    .filter(component ->
                            component.getValue().asString().matches("[\\p{L}\\d -]{3,60}"))
                    .filter(component -> components.add(component.getKey()))
                    .forEach(component -> texts.add(component.getValue().asString()));
        }
        return List.copyOf(texts);
    }

    @ParameterizedTest
    @EnumSource
    void what_one_does_not_understand_the_other_refuses_too(Register register) {
        for (String bad :
                List.of(
                        "status=NADA",
                        "kind=NADA",
                        "light=LATE",
                        "from=ayer",
                        "sort=nada",
                        "limit=0",
                        "cursor=x",
                        "skip=100",
                        "limit=5&limit=6")) {
            assertThat(get(register.api("?" + bad)).statusCode()).as(bad).isEqualTo(400);
            HttpResponse<String> page = get(register.page("?" + bad));
            assertThat(page.statusCode()).as(bad).isEqualTo(400);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
        }
        assertThat(get(register.page("?nada=1")).body()).contains("«nada»", "limit");
        assertThat(get(register.page("?q=&status=&mesa=&nada=")).statusCode()).isEqualTo(200);
    }

    @Test
    void every_word_a_form_offers_is_understood() {
        int offered = 0;
        List<String> pages =
                Stream.concat(
                                Stream.of(Register.values()).map(register -> register.page("")),
                                Stream.of("/es/calendario"))
                        .toList();
        for (String page : pages) {
            Matcher select = SELECT.matcher(text(page));
            while (select.find()) {
                Matcher option = OPTION.matcher(select.group(2));
                while (option.find()) {
                    String question = "?" + select.group(1) + "=" + option.group(1);
                    assertThat(text(page + question))
                            .as(page + question)
                            .contains("value=\"" + option.group(1) + "\" selected");
                    offered++;
                }
            }
        }
        assertThat(offered).isGreaterThan(40);
    }

    @Test
    void a_form_keeps_the_filters_it_does_not_ask_for() {
        String html = text("/es/acuerdos?kind=DECLARATIVE&status=ADOPTED&limit=1");
        String form = html.substring(html.indexOf("<form class=\"filters\""));
        assertThat(form.substring(0, form.indexOf("</form>")))
                .contains(
                        "<input type=\"hidden\" name=\"kind\" value=\"DECLARATIVE\">",
                        "<input type=\"hidden\" name=\"limit\" value=\"1\">")
                .doesNotContain("type=\"hidden\" name=\"status\"", "name=\"cursor\"");
    }

    @Test
    void what_comes_is_what_the_calendar_has_from_today_on() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Guayaquil"));
        for (String kind : List.of("", "&kind=COMMITMENT_DUE", "&kind=MILESTONE_DUE")) {
            JsonNode coming =
                    json("/api/v1/calendar?limit=100&status=OPEN&from=" + today + kind)
                            .path("data");
            assertThat(coming.isEmpty() && kind.isEmpty()).as("seed %d", SEED).isFalse();
            if (coming.isEmpty()) {
                continue;
            }
            String html = text("/es/calendario?limit=100" + kind);
            int from = html.indexOf("<tbody>");
            String rows = html.substring(from, html.indexOf("</tbody>", from));
            assertThat(rows.split("<tr>", -1)).as(kind).hasSize(coming.size() + 1);
        }
        assertThat(get("/es/calendario?kind=NADA").statusCode()).isEqualTo(400);
        assertThat(get("/es/calendario?month=2026-02&mesa=MNMH").statusCode()).isEqualTo(200);
    }

    @Test
    void the_quality_of_what_is_asked_for_is_that_of_the_list() {
        JsonNode all = json("/api/v1/formulations?sound=false&limit=100").path("data");
        List<String> questions = new ArrayList<>(List.of(""));
        components(all, "mesa").forEach(mesa -> questions.add("&mesa=" + mesa));
        assertThat(questions).as("seed %d", SEED).hasSizeGreaterThan(1);
        for (String question : questions) {
            JsonNode answer = json("/api/v1/formulations?sound=false&limit=100" + question);
            assertThat(Register.COMMITMENTS.shown(text("/es/calidad?sound=false" + question)))
                    .as(question)
                    .isEqualTo(Register.COMMITMENTS.answered(answer));
        }
        assertThat(get("/es/calidad?sound=NADA").statusCode()).isEqualTo(400);
    }

    private static JsonNode json(String path) {
        return Json.MAPPER.readTree(text(path));
    }

    private static String text(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String path) {
        return window.get(path, "Authorization", "Bearer " + auditor);
    }
}
