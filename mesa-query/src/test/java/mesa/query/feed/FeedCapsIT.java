package mesa.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import mesa.api.agreement.AgreementEvent.AgreementRevoked;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
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

/**
 * One client follows so many streams and waits in so many polls, and all together so many; who does
 * not read is let go.
 */
@Timeout(300)
class FeedCapsIT {
    private static final int STREAMS = 2;
    private static final int CLIENTS = 3;

    /** More than all buffers between the two sides hold together. */
    private static final int EVENTS = 6_000;

    private static final String LONG = "Porque así consta en la resolución. ".repeat(110);
    private static final MesaId MESA = new MesaId(new UUID(3, 1));
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static JournalTopic topic;
    private static ConfigurableApplicationContext window;

    @BeforeAll
    static void start() {
        topic = new JournalTopic();
        for (int i = 0; i < EVENTS; i++) {
            publish(i);
        }
        topic.flush();
        window =
                new SpringApplicationBuilder(QueryApplication.class)
                        .run(
                                "--server.port=0",
                                "--server.tomcat.connection-timeout=2s",
                                "--spring.threads.virtual.enabled=true",
                                "--mesa.limits.streams=" + STREAMS,
                                "--mesa.limits.all-streams=" + STREAMS * CLIENTS,
                                "--mesa.access.issuer-uri=" + ISSUER.uri(),
                                "--mesa.views.url=" + Servers.freshViewsDatabase(),
                                "--mesa.intake.bootstrap=" + Servers.kafkaBootstrap(),
                                "--mesa.intake.topic=" + topic.name(),
                                "--mesa.query.command-url=http://localhost:1");
        assertThat(window.getBean(PositionSignal.class).await(EVENTS - 1, Duration.ofSeconds(60)))
                .isTrue();
    }

    @AfterAll
    static void stop() {
        window.close();
        topic.close();
        ISSUER.close();
    }

    @Test
    void one_stream_too_many_takes_the_place_of_the_clients_oldest() throws Exception {
        String client = token();
        List<BufferedReader> streams = new ArrayList<>();
        for (int i = 0; i <= STREAMS; i++) {
            streams.add(follow(client));
        }
        BufferedReader others = follow(token());

        assertThat(ends(streams.getFirst())).succeedsWithin(Duration.ofSeconds(30));
        long position = publish(EVENTS + 1);
        topic.flush();
        for (int i = 1; i <= STREAMS; i++) {
            assertThat(nextId(streams.get(i))).isEqualTo(position);
        }
        assertThat(nextId(others)).isEqualTo(position);
        for (BufferedReader stream : streams) {
            stream.close();
        }
        others.close();
    }

    @Test
    void a_poll_too_many_lets_the_clients_oldest_go_without_news() {
        String client = token();
        List<CompletableFuture<HttpResponse<String>>> polls = new ArrayList<>();
        for (int i = 0; i <= STREAMS; i++) {
            polls.add(poll(client));
            int waiting = i + 1;
            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            window.getBean(FeedStreams.class).taken()
                                    >= Math.min(waiting, STREAMS));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> polls.stream().anyMatch(CompletableFuture::isDone));
        assertThat(polls.stream().filter(CompletableFuture::isDone)).hasSize(1);
        assertThat(
                        polls.stream()
                                .filter(CompletableFuture::isDone)
                                .findFirst()
                                .orElseThrow()
                                .join())
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.body()).isEqualTo("[]");
                });
        publish(EVENTS + 2);
        topic.flush();
        polls.forEach(poll -> assertThat(poll.join().statusCode()).isEqualTo(200));
    }

    @Test
    void when_all_places_are_taken_another_client_is_asked_to_come_back() throws Exception {
        empty();
        List<String> clients = List.of(token(), token(), token());
        List<CompletableFuture<HttpResponse<String>>> polls = new ArrayList<>();
        for (int i = 0; i < CLIENTS * STREAMS; i++) {
            polls.add(poll(clients.get(i % CLIENTS)));
        }
        await().until(() -> window.getBean(FeedStreams.class).taken() == CLIENTS * STREAMS);

        String another = token();
        for (Long stream : Arrays.asList(head(), null)) {
            HttpResponse<String> refused =
                    CLIENT.send(
                            request(another, "?timeout=30000&lastEventId=" + head(), stream),
                            BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
        }
        // One who has places gives up his own.
        try (BufferedReader own = follow(clients.getFirst())) {
            assertThat(own.readLine()).startsWith("retry:");
        }
        publish(EVENTS + 3);
        topic.flush();
        polls.forEach(poll -> assertThat(poll.join().statusCode()).isEqualTo(200));
        try (BufferedReader stream = follow(another)) {
            assertThat(stream.readLine()).startsWith("retry:");
        }
    }

    /** The server does not drop events for one who is slow: it ends, and goes on where that was. */
    @Test
    void a_reader_who_does_not_read_is_closed_and_misses_nothing() throws Exception {
        empty();
        String client = token();
        List<Long> seen = new ArrayList<>();
        try (Socket socket = new Socket()) {
            socket.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
            socket.connect(new InetSocketAddress("localhost", port()));
            socket.getOutputStream()
                    .write(
                            ("GET /feed/agreements HTTP/1.0\r\nHost: localhost\r\n"
                                            + "Accept: text/event-stream\r\nAuthorization: Bearer "
                                            + client
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> window.getBean(FeedStreams.class).taken() == 1);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> window.getBean(FeedStreams.class).taken() == 0);
            readWhatArrived(socket.getInputStream(), seen);
        }
        assertThat(seen).isNotEmpty().hasSizeLessThan(EVENTS);
        assertThat(seen).isEqualTo(LongStream.range(0, seen.size()).boxed().toList());
        try (BufferedReader again = follow(client, seen.getLast())) {
            assertThat(nextId(again)).isEqualTo(seen.getLast() + 1);
        }
    }

    private static long publish(int i) {
        AgreementId agreement = new AgreementId(new UUID(4, i));
        return topic.write(
                agreement,
                new AgreementRevoked(
                        agreement,
                        MESA,
                        "AC-M-I-2021-" + i,
                        new AgreementId(new UUID(5, i)),
                        "AC-M-I-2021-0",
                        LONG + LocalDate.EPOCH,
                        Visibility.PUBLIC,
                        null));
    }

    private static long head() {
        return window.getBean(PositionSignal.class).position();
    }

    private static String token() {
        return ISSUER.sign(ISSUER.claims("agency-" + UUID.randomUUID(), null, "DELEGATE"));
    }

    private static int port() {
        return Integer.parseInt(window.getEnvironment().getProperty("local.server.port"));
    }

    /** A line the other side has closed is noticed at the next sign of life. */
    private static void empty() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> window.getBean(FeedStreams.class).taken() == 0);
    }

    private static HttpRequest request(String token, String query, Long last) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:" + port() + "/feed/agreements" + query))
                        .header("Authorization", "Bearer " + token);
        if (last != null) {
            request.header("Accept", "text/event-stream").header("Last-Event-ID", last.toString());
        }
        return request.build();
    }

    private static CompletableFuture<HttpResponse<String>> poll(String token) {
        return CLIENT.sendAsync(
                request(token, "?timeout=30000&lastEventId=" + head(), null),
                BodyHandlers.ofString());
    }

    private static BufferedReader follow(String token) throws Exception {
        return follow(token, head());
    }

    private static BufferedReader follow(String token, long after) throws Exception {
        HttpResponse<InputStream> answer =
                CLIENT.send(request(token, "", after), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static CompletableFuture<Boolean> ends(BufferedReader stream) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                while (stream.readLine() != null) {
                    // Signs of life, until there is none.
                }
            } catch (IOException e) {
                return true;
            }
            return true;
        });
    }

    private static long nextId(BufferedReader stream) throws IOException {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("id: ")) {
                return Long.parseLong(line.substring(4));
            }
        }
        throw new AssertionError("The stream has ended");
    }

    /** Whole events alone; the last one may have been cut. */
    private static void readWhatArrived(InputStream in, List<Long> seen) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Long id = null;
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.isEmpty() && id != null) {
                    seen.add(id);
                    id = null;
                }
            }
        } catch (IOException reset) {
            assertThat(seen).isNotEmpty();
        }
    }
}
