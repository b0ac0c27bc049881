package mesa.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import mesa.api.Sha256;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementEvent.AgreementProposed;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementTags;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.session.SessionId;
import mesa.api.wire.Json;
import mesa.embedded.Servers;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.QueryApplication;
import mesa.query.projection.JournalTopic;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.Snapshots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Whoever follows or waits misses nothing when the published events or their database stop. */
@Timeout(180)
class FeedStandstillIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final MesaId MESA = new MesaId(new UUID(3, 1));
    private static final AgreementId AGREEMENT = new AgreementId(new UUID(4, 1));
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String VIEWS = Servers.freshViewsDatabase();
    private static JournalTopic topic;
    private static ConfigurableApplicationContext window;

    @BeforeAll
    static void start() {
        topic = new JournalTopic();
        propose();
        long last = publish();
        topic.flush();
        window =
                new SpringApplicationBuilder(QueryApplication.class)
                        .run(
                                "--server.port=0",
                                "--spring.threads.virtual.enabled=true",
                                "--mesa.access.issuer-uri=" + ISSUER.uri(),
                                "--mesa.views.url=" + VIEWS,
                                "--mesa.intake.bootstrap=" + Servers.kafkaBootstrap(),
                                "--mesa.intake.topic=" + topic.name(),
                                "--mesa.intake.retry=50ms",
                                "--mesa.intake.retry-at-most=200ms",
                                "--mesa.query.command-url=http://localhost:1");
        reaches(last);
    }

    @AfterAll
    static void stop() {
        window.close();
        topic.close();
        ISSUER.close();
    }

    @Test
    void what_came_while_only_the_published_events_stood_still_is_sent_once_they_catch_up()
            throws Exception {
        long last = topic.next() - 1;
        List<Long> seen = follow(last);
        var poll = get("?timeout=30000&lastEventId=" + last);
        await().atMost(SOON).until(() -> window.getBean(FeedStreams.class).taken() >= 2);

        List<Long> published = new ArrayList<>();
        try (Connection views = DriverManager.getConnection(VIEWS);
                Statement statement = views.createStatement()) {
            refusePublishedEvents(statement);
            published.add(publish());
            topic.flush();
            reaches(published.getFirst());
            await().atMost(SOON).until(FeedStandstillIT::publishedEventsAreBehind);
            published.add(publish());
            topic.flush();
            reaches(published.getLast());
            // Long enough for both to look at what there is.
            Thread.sleep(Duration.ofSeconds(2));
            assertThat(seen).isEmpty();
            assertThat(poll).isNotDone();

            HttpResponse<String> unknown =
                    get("?lastEventId=" + new UUID(7, published.getFirst())).join();
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
            statement.execute("drop function refuse_published_events() cascade");
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(seen).isEqualTo(published));
        assertThat(Json.MAPPER.readTree(poll.join().body()).path(0).path("sequence").asString())
                .endsWith(String.valueOf(published.getFirst()));
    }

    @Test
    void a_database_that_is_away_ends_no_stream_and_asks_others_to_come_back() throws Exception {
        long last = topic.next() - 1;
        List<Long> before = follow(last);
        String name = VIEWS.replaceAll(".*/([^?]+).*", "$1");
        try (Connection elsewhere =
                        DriverManager.getConnection(Servers.freshEventsDatabase().ownerUrl());
                Statement statement = elsewhere.createStatement()) {
            statement.execute("alter database \"%s\" allow_connections false".formatted(name));
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                            .formatted(name));
            HttpResponse<String> away = get("").join();
            assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(away.body()).contains("/problems/views-unavailable");
            List<Long> meanwhile = follow(last);
            statement.execute("alter database \"%s\" allow_connections true".formatted(name));
            long position = publish();
            topic.flush();
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> {
                        assertThat(before).containsExactly(position);
                        assertThat(meanwhile).containsExactly(position);
                    });
        }
    }

    private static void refusePublishedEvents(Statement statement) throws SQLException {
        statement.execute("select set_config('search_path', path, false) from intake");
        statement.execute(
                """
                create function refuse_published_events() returns trigger language plpgsql as
                $$ begin raise exception 'not now'; end $$\
                """);
        statement.execute(
                """
                create trigger refuse before insert on published_event
                for each row execute function refuse_published_events()\
                """);
    }

    private static boolean publishedEventsAreBehind() {
        return window.getBean(Snapshots.class)
                .<Boolean>now(r -> r.behind().keySet().equals(Set.of("published_event")));
    }

    private static void reaches(long position) {
        assertThat(window.getBean(PositionSignal.class).await(position, SOON)).isTrue();
    }

    private static void propose() {
        topic.write(
                AGREEMENT,
                new AgreementProposed(
                        AGREEMENT,
                        MESA,
                        new SessionId(new UUID(7, 1)),
                        1,
                        "Acuerdo",
                        "Texto",
                        new Sha256("%064x".formatted(1)),
                        AgreementKind.DECLARATIVE,
                        null,
                        new AgreementTags(List.of(1), List.of(), List.of(), List.of(), null),
                        List.of(),
                        null,
                        Visibility.PUBLIC,
                        null));
    }

    private static long publish() {
        LocalDate day = LocalDate.of(2021, 9, 7);
        return topic.write(
                AGREEMENT,
                new AgreementInForce(
                        AGREEMENT, MESA, "AC-M-I-2021-1", day, day, Visibility.PUBLIC, null));
    }

    /** Positions as they come on a stream. */
    private static List<Long> follow(long last) throws Exception {
        HttpResponse<InputStream> answer =
                CLIENT.send(
                        feed("").header("Accept", "text/event-stream")
                                .header("Last-Event-ID", Long.toString(last))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        List<Long> seen = new CopyOnWriteArrayList<>();
        Thread.ofVirtual()
                .start(() -> {
                    try (var lines =
                            new BufferedReader(
                                    new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                        lines.lines()
                                .filter(line -> line.startsWith("id: "))
                                .map(line -> Long.valueOf(line.substring(4)))
                                .forEach(seen::add);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return seen;
    }

    private static CompletableFuture<HttpResponse<String>> get(String query) {
        return CLIENT.sendAsync(feed(query).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder feed(String query) {
        return HttpRequest.newBuilder(
                URI.create(
                        "http://localhost:"
                                + window.getEnvironment().getProperty("local.server.port")
                                + FeedController.PATH
                                + query));
    }
}
