package mesa.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import mesa.embedded.Servers;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.QueryApplication;
import mesa.query.projection.JournalTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(120)
class FeedEndIT {
    @Test
    void a_process_that_ends_lets_those_who_follow_and_those_who_wait_go_at_once() {
        try (JournalTopic topic = new JournalTopic();
                TestIssuer issuer = TestIssuer.start();
                HttpClient client = HttpClient.newHttpClient()) {
            ConfigurableApplicationContext window =
                    new SpringApplicationBuilder(QueryApplication.class)
                            .run(
                                    "--server.port=0",
                                    "--server.shutdown=graceful",
                                    "--spring.threads.virtual.enabled=true",
                                    "--mesa.access.issuer-uri=" + issuer.uri(),
                                    "--mesa.views.url=" + Servers.freshViewsDatabase(),
                                    "--mesa.intake.bootstrap=" + Servers.kafkaBootstrap(),
                                    "--mesa.intake.topic=" + topic.name(),
                                    "--mesa.query.command-url=http://localhost:1");
            String feed =
                    "http://localhost:"
                            + window.getEnvironment().getProperty("local.server.port")
                            + "/feed/agreements";
            var stream = get(client, feed, "text/event-stream");
            var poll = get(client, feed + "?timeout=30000", "application/json");
            await().until(() -> window.getBean(FeedStreams.class).taken() == 2);

            long began = System.nanoTime();
            window.close();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(15));
            assertThat(stream.join().body()).startsWith("retry:");
            assertThat(poll.join().body()).isEqualTo("[]");
        }
    }

    private static CompletableFuture<HttpResponse<String>> get(
            HttpClient client, String address, String accept) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build(),
                BodyHandlers.ofString());
    }
}
