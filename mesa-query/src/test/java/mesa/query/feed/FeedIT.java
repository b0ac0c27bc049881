package mesa.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementEvent.AgreementVisibilityChanged;
import mesa.api.agreement.AgreementEvent.AgreementVoided;
import mesa.api.agreement.AgreementEvent.AgreementWithdrawn;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Concerned;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.Json;
import mesa.embedded.Servers;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.QueryApplication;
import mesa.query.projection.JournalTopic;
import mesa.query.projection.PositionSignal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@Timeout(300)
class FeedIT {
    private static final MesaId MESA = new MesaId(new UUID(3, 1));
    private static final int PUBLIC = 400;
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static JournalTopic topic;
    private static ConfigurableApplicationContext window;

    /** Every other event is public, so positions in the feed have holes and must not matter. */
    @BeforeAll
    static void start() {
        topic = new JournalTopic();
        for (int i = 0; i < PUBLIC; i++) {
            publish(i);
            topic.write(agreement(i), new AgreementWithdrawn(agreement(i), "retirado"));
        }
        topic.flush();
        window =
                new SpringApplicationBuilder(QueryApplication.class)
                        .run(
                                "--server.port=0",
                                "--spring.threads.virtual.enabled=true",
                                "--mesa.access.issuer-uri=" + ISSUER.uri(),
                                "--mesa.views.url=" + Servers.freshViewsDatabase(),
                                "--mesa.intake.bootstrap=" + Servers.kafkaBootstrap(),
                                "--mesa.intake.topic=" + topic.name(),
                                "--mesa.query.command-url=http://localhost:1");
        assertThat(reaches(2 * PUBLIC - 1)).isTrue();
    }

    @AfterAll
    static void stop() {
        window.close();
        topic.close();
        ISSUER.close();
    }

    private static boolean reaches(long position) {
        return window.getBean(PositionSignal.class).await(position, Duration.ofSeconds(30));
    }

    private static AgreementId agreement(int i) {
        return new AgreementId(new UUID(4, i));
    }

    private static long publish(int i) {
        LocalDate day = LocalDate.of(2021, 9, 7);
        return topic.write(
                agreement(i),
                new AgreementInForce(
                        agreement(i), MESA, "AC-M-I-2021-" + i, day, day, Visibility.PUBLIC, null));
    }

    private static HttpRequest.Builder feed(String query) {
        return HttpRequest.newBuilder(
                URI.create(
                        "http://localhost:"
                                + window.getEnvironment().getProperty("local.server.port")
                                + "/feed/agreements"
                                + query));
    }

    private static HttpResponse<String> get(String query) throws Exception {
        return CLIENT.send(feed(query).build(), BodyHandlers.ofString());
    }

    @Test
    void a_subscriber_who_asks_batch_after_batch_gets_everything_once_and_in_order()
            throws Exception {
        List<String> ids = new ArrayList<>();
        String last = "";
        while (true) {
            HttpResponse<String> answer = get("?limit=37" + last);
            JsonNode batch = Json.MAPPER.readTree(answer.body());
            for (JsonNode event : batch) {
                ids.add(event.get("id").asString());
            }
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains(batch.size() == 37 ? "max-age=60" : "no-store");
            if (batch.isEmpty()) {
                break;
            }
            last = "&lastEventId=" + ids.getLast();
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(PUBLIC).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void the_public_cloud_events_library_reads_a_batch() throws Exception {
        JsonNode batch = Json.MAPPER.readTree(get("?limit=20").body());
        assertThat(batch).hasSize(20);
        var format = new JsonFormat();
        for (JsonNode one : batch) {
            CloudEvent read = format.deserialize(Json.MAPPER.writeValueAsBytes(one));
            assertThat(read.getType()).isEqualTo("ec.mesa.agreement.in-force.v1");
            assertThat(read.getId()).isEqualTo(one.path("id").asString());
            assertThat(read.getExtension("sequence")).isEqualTo(one.path("sequence").asString());
            assertThat(read.getDataContentType()).isEqualTo("application/json");
            assertThat(Json.MAPPER.readTree(read.getData().toBytes())).isEqualTo(one.path("data"));
        }
    }

    @Test
    void a_waiting_subscriber_hears_of_news_at_once() throws Exception {
        String last =
                Json.MAPPER
                        .readTree(get("?limit=1000").body())
                        .path(PUBLIC - 1)
                        .path("id")
                        .asString();
        var waiting =
                CLIENT.sendAsync(
                        feed("?timeout=20000&type=ec.mesa.agreement.in-force.v1&lastEventId="
                                        + last)
                                .build(),
                        BodyHandlers.ofString());
        long position = publish(9_000);
        topic.flush();
        JsonNode news = Json.MAPPER.readTree(waiting.join().body());
        assertThat(news.path(0).path("sequence").asString()).endsWith(String.valueOf(position));
    }

    @Test
    void a_deadline_that_moves_reaches_who_follows_the_institution_or_the_objective()
            throws Exception {
        var commitment = new CommitmentId(new UUID(6, 1));
        var owing = new ActorId(new UUID(7, 1));
        LocalDate due = LocalDate.of(2022, 12, 31);
        long position =
                topic.write(
                        commitment,
                        new ExtensionGranted(
                                commitment,
                                agreement(1),
                                MESA,
                                "CO-M-I-2021-01-01",
                                due,
                                due,
                                due.plusMonths(3),
                                1,
                                null,
                                Visibility.PUBLIC,
                                new Concerned(List.of(owing), List.of(19))));
        topic.flush();
        assertThat(reaches(position)).isTrue();
        for (String asked : List.of("?institution=" + owing.value(), "?gcm=19")) {
            assertThat(content(asked))
                    .as(asked)
                    .containsExactly("ec.mesa.commitment.deadline-extended.v1");
        }
        assertThat(content("?gcm=20")).isEmpty();
    }

    /** The types of what has content; a withdrawal has none and is for everybody. */
    private static List<String> content(String asked) throws Exception {
        return Json.MAPPER.readTree(get(asked).body()).findValuesAsString("type").stream()
                .filter(type -> !type.contains("withdrawn"))
                .toList();
    }

    @Test
    void what_can_never_be_here_is_gone_and_nonsense_is_refused() throws Exception {
        for (String never :
                List.of(
                        UUID.randomUUID().toString(),
                        drawnAt("2025-12-31T23:59:59Z").toString(),
                        "99999999999999999999")) {
            assertThat(problem(410, "feed-gone", "?lastEventId=" + never)).contains(never);
        }
        for (String nonsense :
                List.of(
                        "lastEventId=../x",
                        "limit=0",
                        "limit=1000000",
                        "timeout=-1",
                        "gcm=24",
                        "mesa=MNMH")) {
            problem(400, "bad-parameter", "?" + nonsense);
        }
        assertThat(problem(400, "unknown-parameter", "?colour=red")).contains("colour", "limit");
    }

    /** An id as the platform draws it, at an instant. */
    private static UUID drawnAt(String instant) {
        return new UUID(Instant.parse(instant).toEpochMilli() << 16 | 0x7000L, 0x8000000000000001L);
    }

    /** Asks in both languages, and answers the Spanish words. */
    private static String problem(int status, String name, String query) throws Exception {
        List<String> details = new ArrayList<>();
        for (String language : List.of("es", "en")) {
            HttpResponse<String> answer =
                    CLIENT.send(
                            feed(query).header("Accept-Language", language).build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(query).isEqualTo(status);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            JsonNode told = Json.MAPPER.readTree(answer.body());
            assertThat(told.path("type").asString()).isEqualTo("/problems/" + name);
            details.add(told.path("detail").asString());
        }
        assertThat(details).doesNotHaveDuplicates();
        return details.getFirst();
    }

    @Test
    void what_is_not_here_yet_is_worth_another_try() throws Exception {
        problem(503, "position-not-reached", "?lastEventId=99999999");
        String later = "?lastEventId=" + drawnAt("2026-11-01T00:00:00Z");
        problem(503, "position-not-reached", later);
        assertThat(get(later).headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> stream =
                CLIENT.send(
                        feed(later).header("Accept", "text/event-stream").build(),
                        BodyHandlers.ofString());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.body()).isEqualTo("retry: 5000\n\n");
    }

    @Test
    void a_subscriber_who_is_ahead_is_waited_for_and_a_stream_begins_where_it_says()
            throws Exception {
        long ahead = topic.next();
        var batch =
                CLIENT.sendAsync(
                        feed("?timeout=20000&lastEventId=" + ahead).build(),
                        BodyHandlers.ofString());
        HttpResponse<InputStream> stream =
                CLIENT.send(
                        feed("").header("Accept", "text/event-stream")
                                .header("Last-Event-ID", Long.toString(ahead))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(publish(9_100)).isEqualTo(ahead);
        long next = publish(9_101);
        topic.flush();
        assertThat(batch.join().statusCode()).isEqualTo(200);
        assertThat(Json.MAPPER.readTree(batch.join().body()).path(0).path("sequence").asString())
                .endsWith(String.valueOf(next));
        try (var lines =
                new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(line -> line.startsWith("id: ")).findFirst())
                    .hasValue("id: " + next);
        }
    }

    @Test
    void what_is_kept_by_a_cache_is_told_from_the_stream_at_the_same_address() throws Exception {
        HttpResponse<String> full = get("?limit=3");
        assertThat(full.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60");
        assertThat(String.join(",", full.headers().allValues("Vary"))).contains("Accept");
    }

    /** Cut off a thousand times after a random number of events, as a bad line would. */
    @Test
    void a_stream_that_breaks_resumes_without_a_gap_or_a_repeat() throws Exception {
        long seed = 20261123;
        Random random = new Random(seed);
        List<Long> expected = LongStream.range(0, PUBLIC).map(i -> 2 * i).boxed().toList();
        int disconnects = 0;
        while (disconnects < 1_000) {
            List<Long> seen = new ArrayList<>();
            while (seen.size() < PUBLIC) {
                read(1 + random.nextInt(10), seen);
                disconnects++;
            }
            assertThat(seen.subList(0, PUBLIC)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void that_events_were_given_up_is_told_to_everybody_whatever_they_asked_for() throws Exception {
        long before = publish(9_101);
        long first = topic.next();
        topic.leaveOut();
        topic.leaveOut();
        UUID journal = new UUID(1, 1);
        long record =
                topic.write(
                        new MesaId(journal),
                        AbandonedTail.TYPE,
                        1,
                        new AbandonedTail(first, first + 1, "Copia de mayo").payload());
        topic.flush();
        assertThat(reaches(record)).isTrue();
        for (String filter :
                List.of(
                        "",
                        "&mesa=" + new UUID(9, 9),
                        "&institution=" + new UUID(9, 9),
                        "&gcm=3",
                        "&type=ec.mesa.agreement.adopted.v1")) {
            JsonNode heard =
                    Json.MAPPER.readTree(
                            get("?lastEventId=" + new UUID(7, before) + filter).body());
            assertThat(heard).as(filter).hasSize(1);
            assertThat(heard.path(0).path("type").asString())
                    .isEqualTo("ec.mesa.journal.tail-abandoned.v1");
            assertThat(heard.path(0).path("data").path("first").asLong()).isEqualTo(first);
            assertThat(heard.path(0).path("data").path("last").asLong()).isEqualTo(first + 1);
        }
        assertThat(get("?limit=1000").body())
                .as("whoever begins at the beginning")
                .contains("ec.mesa.journal.tail-abandoned.v1");
    }

    @Test
    void what_was_public_is_withdrawn_and_a_newcomer_gets_that_in_its_place() throws Exception {
        AgreementId kept = agreement(9_001);
        long before = topic.next() - 1;
        UUID told = new UUID(7, publish(9_001));
        topic.write(
                kept,
                new AgreementVisibilityChanged(kept, Visibility.INTERNAL, null, "Resolución 12"));
        UUID next = new UUID(7, publish(9_002));
        long last =
                topic.write(
                        kept,
                        new AgreementVoided(
                                kept,
                                MESA,
                                "AC-M-I-2021-9001",
                                "Motivo interno",
                                Visibility.INTERNAL,
                                null));
        topic.flush();
        assertThat(reaches(last)).isTrue();

        String newcomer = get("?limit=1000&lastEventId=" + new UUID(7, before - 1)).body();
        List<String> heard = new ArrayList<>();
        for (JsonNode event : Json.MAPPER.readTree(newcomer)) {
            if (event.path("subject").asString().equals("AC-M-I-2021-9001")) {
                heard.add(event.path("type").asString() + event.path("data"));
            }
        }
        String data = "\"agreement\":\"%s\",\"mesa\":\"%s\",\"code\":\"AC-M-I-2021-9001\"";
        String same = data.formatted(kept.value(), MESA.value());
        assertThat(heard)
                .containsExactly(
                        "ec.mesa.agreement.withdrawn.v1{" + same + "}",
                        "ec.mesa.agreement.withdrawn.v1{" + same + ",\"ended\":\"VOIDED\"}");
        assertThat(newcomer).doesNotContain("Motivo interno");

        // Whoever had it goes on from there, and hears the same whatever else was asked for.
        for (String filter : List.of("", "&institution=" + new UUID(9, 9), "&gcm=3")) {
            JsonNode after = Json.MAPPER.readTree(get("?lastEventId=" + told + filter).body());
            assertThat(after.toString()).contains("withdrawn");
        }
        assertThat(get("?lastEventId=" + told).body()).contains(next.toString());
    }

    private static void read(int events, List<Long> seen) throws IOException, InterruptedException {
        HttpRequest.Builder request = feed("").header("Accept", "text/event-stream");
        if (!seen.isEmpty()) {
            request.header("Last-Event-ID", seen.getLast().toString());
        }
        HttpResponse<InputStream> answer =
                CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        try (var lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            int read = 0;
            for (String line = lines.readLine();
                    read < events && line != null;
                    line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    seen.add(Long.parseLong(line.substring(4)));
                    read++;
                }
                if (seen.size() == PUBLIC) {
                    return;
                }
            }
        }
    }
}
