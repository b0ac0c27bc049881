package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mesa.api.Caller;
import mesa.api.Sha256;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorEvent.ActorRenamed;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementEvent.AgreementWithdrawn;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import mesa.query.projection.SomeFacts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What a reader of the query API gets. */
@Timeout(120)
class ListIT {
    private static final MesaId MESA = new MesaId(new UUID(4, 1));
    private static final ActorId ACTOR = new ActorId(new UUID(5, 1));
    private static final int AGREEMENTS = 60;
    private static RunningWindow window;
    private static long last;

    @BeforeAll
    static void record() {
        window = new RunningWindow();
        window.topic.write(
                MESA, SomeFacts.constituted(MESA, "Mesa Nacional de Movilidad Humana", "MNMH"));
        window.topic.write(
                ACTOR,
                new ActorRegistered(
                        ACTOR,
                        "SENPLADES",
                        "SNP",
                        Sector.CENTRAL_GOVERNMENT,
                        null,
                        null,
                        null,
                        LocalDate.of(2018, 10, 5)));
        for (int i = 0; i < AGREEMENTS; i++) {
            propose(i);
        }
        last =
                window.topic.write(
                        ACTOR,
                        new ActorRenamed(
                                ACTOR,
                                "SENPLADES",
                                "Secretaría Nacional de Planificación",
                                "SNP",
                                "Decreto",
                                LocalDate.of(2021, 6, 1)));
        window.topic.flush();
        window.json("/api/v1/mesas?minPosition=" + last);
    }

    @AfterAll
    static void stop() {
        window.close();
    }

    private static long propose(int i) {
        var id = new AgreementId(new UUID(6, i));
        return window.topic.write(
                id,
                new AgreementProposed(
                        id,
                        MESA,
                        new SessionId(new UUID(7, 1)),
                        4,
                        "Acuerdo ñ " + i % 7,
                        "Texto, con \"comillas\" y\nsalto " + i,
                        new Sha256("%064x".formatted(i)),
                        AgreementKind.DECLARATIVE,
                        i % 2 == 0 ? FollowUpBody.of(ACTOR) : null,
                        new AgreementTags(
                                List.of(1 + i % 23), List.of(), List.of("01"), List.of(), null),
                        List.of(),
                        null,
                        Visibility.PUBLIC,
                        null));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_while_writes_go_on() {
        List<String> seen = new ArrayList<>();
        String path = "/api/v1/agreements?sort=title&limit=7&asOf=" + last;
        JsonNode page = window.json(path);
        while (true) {
            page.get("data").forEach(row -> seen.add(row.get("agreement").asString()));
            assertThat(page.get("position").asLong()).isEqualTo(last);
            JsonNode next = page.get("page").get("next");
            if (next == null) {
                break;
            }
            var id = new AgreementId(new UUID(8, seen.size()));
            window.topic.write(id, new AgreementWithdrawn(new AgreementId(new UUID(6, 3)), "otra"));
            page = window.json("/api/v1/agreements?sort=title&limit=7&cursor=" + next.asString());
        }
        assertThat(seen).hasSize(AGREEMENTS).doesNotHaveDuplicates();
    }

    @Test
    void filters_take_codes_words_without_accents_and_objectives() {
        assertThat(window.json("/api/v1/agreements?mesa=mnmh&limit=100&asOf=" + last).get("data"))
                .hasSize(AGREEMENTS);
        assertThat(window.json("/api/v1/agreements?mesa=OTRA").get("data")).isEmpty();
        assertThat(
                        window.json("/api/v1/agreements?institution=SNP&limit=100&asOf=" + last)
                                .get("data"))
                .hasSize(AGREEMENTS / 2);
        assertThat(window.json("/api/v1/agreements?gcm=8&asOf=" + last).get("data")).hasSize(3);
        assertThat(window.json("/api/v1/actors?q=planificacion").get("data")).hasSize(1);
        assertThat(
                        window.json(
                                        "/api/v1/agreements?status=PROPOSED&status=WITHDRAWN&limit=100&asOf="
                                                + last)
                                .get("data"))
                .hasSize(AGREEMENTS);
    }

    @Test
    void the_past_has_the_names_of_then() {
        JsonNode then = window.json("/api/v1/actors/" + ACTOR.value() + "?asOf=" + (last - 1));
        assertThat(then.get("data").get("name").asString()).isEqualTo("SENPLADES");
        assertThat(then.get("version").asLong()).isZero();
        JsonNode now = window.json("/api/v1/actors/SNP");
        assertThat(now.get("data").get("name").asString())
                .isEqualTo("Secretaría Nacional de Planificación");
        assertThat(now.get("data").get("formerNames").get(0).asString()).isEqualTo("SENPLADES");
        assertThat(window.json("/api/v1/actors?asOf=2026-01-04").get("data")).isEmpty();
        assertThat(window.json("/api/v1/actors?asOf=2026-01-05").get("data")).hasSize(1);
        assertThat(window.json("/api/v1/actors?asOf=2026-01-05T15:00:00Z").get("data")).isEmpty();
        assertThat(window.json("/api/v1/actors?asOf=2026-01-05T15:00:01Z").get("data")).hasSize(1);
    }

    @Test
    void a_reader_waits_for_its_own_write() throws Exception {
        long wanted = window.topic.next();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(
                        () -> window.get("/api/v1/actors?minPosition=" + wanted));
        window.topic.write(
                ACTOR,
                new ActorRenamed(
                        ACTOR, "Secretaría", "Secretaría", "SNP", "Ley", LocalDate.of(2022, 1, 1)));
        HttpResponse<String> answer = waiting.get(10, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Long.parseLong(answer.headers().firstValue("Mesa-Position").orElseThrow()))
                .isGreaterThanOrEqualTo(wanted);
        HttpResponse<String> never = window.get("/api/v1/actors?minPosition=999999");
        assertThat(never.statusCode()).isEqualTo(503);
        assertThat(never.headers().firstValue("Retry-After")).isPresent();
        assertThat(never.body()).contains("/problems/position-not-reached");
    }

    @Test
    void the_same_answer_is_not_sent_twice() {
        HttpResponse<String> first = window.get("/api/v1/mesas?asOf=" + last);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/\"");
        assertThat(window.get("/api/v1/mesas?asOf=" + last, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        HttpResponse<String> item = window.get("/api/v1/mesas/MNMH");
        assertThat(item.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(window.get("/api/v1/mesas/MNMH", "If-None-Match", "\"0\"").statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_question_that_is_not_understood_is_refused_with_what_would_be() {
        HttpResponse<String> unknown = window.get("/api/v1/agreements?mesas=1");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(unknown.body()).contains("institution").contains("«mesas»");
        assertThat(window.get("/api/v1/agreements?mesas=1", "Accept-Language", "en").body())
                .contains("“mesas” does not exist");
        for (String bad :
                List.of(
                        "limit=0",
                        "limit=101",
                        "sort=nada",
                        "asOf=ayer",
                        "cursor=x",
                        "from=1-1-2",
                        "status=NADA",
                        "status=PROPOSED&status=NADA",
                        "limit=5&limit=6")) {
            assertThat(window.get("/api/v1/agreements?" + bad).statusCode()).as(bad).isEqualTo(400);
        }
        assertThat(window.get("/api/v1/nada").statusCode()).isEqualTo(404);
        assertThat(window.get("/api/v1/nada").body()).contains("agreements");
        assertThat(window.get("/api/v1/mesas/NADA").statusCode()).isEqualTo(404);
        assertThat(window.get("/api/v1/events").statusCode()).isIn(401, 403);
    }

    @Test
    void an_address_that_only_looks_like_an_id_is_not_found() {
        for (String section :
                List.of("mesas", "sesiones", "acuerdos", "compromisos", "actas", "instituciones")) {
            for (String id : List.of("-".repeat(36), "a".repeat(36))) {
                assertThat(window.get("/es/" + section + "/" + id).statusCode())
                        .as(section)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void csv_has_every_row_and_a_dictionary() {
        HttpResponse<String> csv = window.get("/api/v1/agreements.csv?asOf=" + last);
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("agreements-" + last + ".csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).contains("UTF-8");
        assertThat(csv.body()).startsWith("agreement,mesa,session,item,code,status");
        assertThat(csv.body()).contains("Acuerdo ñ 3").contains("\"Texto, con \"\"comillas\"\"");
        String dictionary = window.get("/api/v1/agreements/dictionary.csv").body();
        assertThat(dictionary).contains("status,text,no,PROPOSED WITHDRAWN");
        assertThat(window.get("/api/v1/agreements?asOf=" + last, "Accept", "text/csv").body())
                .isEqualTo(csv.body());
    }

    @Test
    void a_history_gives_every_event_newest_first() {
        JsonNode events = window.json("/api/v1/actors/SNP/history").get("data");
        assertThat(events.get(events.size() - 1).get("type").asString())
                .isEqualTo("actor.registered");
        assertThat(events.get(0).get("position").asLong()).isGreaterThanOrEqualTo(last);
        assertThat(events.get(0).get("payload").get("actor").asString())
                .isEqualTo(ACTOR.value().toString());
    }

    /** Those that are closed are walked role by role in {@link WhoReadsIT}. */
    @Test
    void every_open_list_answers_now_then_and_as_csv() {
        for (Listing<?> listing : window.context.getBean(Listings.class).all()) {
            if (!listing.open(Caller.ANYBODY)) {
                continue;
            }
            String list = listing.plural();
            for (String path : List.of("", "?asOf=" + last, ".csv", "/dictionary.csv")) {
                answers("/api/v1/" + list + path);
            }
            for (String filter : listing.filters().keySet()) {
                List<String> words = listing.words(filter);
                String value =
                        filter.equals("from") || filter.equals("to")
                                ? "2026-01-01"
                                : words.isEmpty() ? "x" : words.getFirst();
                answers("/api/v1/%s?%s=%s".formatted(list, filter, value));
            }
            for (String sort : listing.sorts().keySet()) {
                answers("/api/v1/%s?limit=1&sort=-%s".formatted(list, sort));
            }
        }
    }

    private static void answers(String address) {
        var answer = window.get(address);
        assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
    }
}
