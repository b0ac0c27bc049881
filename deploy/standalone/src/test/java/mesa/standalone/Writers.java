package mesa.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mesa.api.wire.Json;

/**
 * Eight clients that register actors one after the other, one in twenty of them a second time,
 * which is refused. A request without an answer is sent again under the same key until it has one.
 */
final class Writers implements AutoCloseable {
    private static final int COUNT = 8;
    private static final int REFUSED_ONE_IN = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicBoolean done = new AtomicBoolean();
    private final Map<UUID, Long> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final String address;
    private final String token;
    private final java.util.List<Future<?>> running;

    Writers(String address, String token) {
        this.address = address;
        this.token = token;
        this.running =
                IntStream.range(0, COUNT)
                        .<Future<?>>mapToObj(_ -> threads.submit(this::write))
                        .toList();
    }

    /** Actor → the position that was answered. */
    Map<UUID, Long> accepted() {
        return accepted;
    }

    int refused() {
        return refused.get();
    }

    /** Requests that had no answer and were sent again. */
    int repeated() {
        return repeated.get();
    }

    /** Lets every writer finish the command it is at, and fails if one of them failed. */
    void finish() throws Exception {
        done.set(true);
        for (Future<?> writer : running) {
            writer.get();
        }
    }

    @Override
    public void close() {
        done.set(true);
        threads.shutdownNow();
        client.close();
    }

    private Void write() throws Exception {
        for (int n = 1; !done.get(); n++) {
            UUID actor = UUID.randomUUID();
            HttpResponse<String> answer = answered(actor, UUID.randomUUID());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            accepted.put(actor, Json.MAPPER.readTree(answer.body()).path("position").asLong());
            if (n % REFUSED_ONE_IN == 0) {
                HttpResponse<String> again = answered(actor, UUID.randomUUID(), "If-Match", "*");
                if (again.statusCode() != 422) {
                    throw new IllegalStateException(again.statusCode() + " " + again.body());
                }
                refused.incrementAndGet();
            }
        }
        return null;
    }

    /** Any answer but "not now" is one. */
    private HttpResponse<String> answered(UUID actor, UUID key, String... headers)
            throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(address + "/api/v1/actors/" + actor + "/register"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key.toString())
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"name":"Institución %s","sector":"ACADEMIA"}\
                                        """
                                                .formatted(actor)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        while (true) {
            try {
                HttpResponse<String> answer =
                        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 500
                        && answer.statusCode() != 401
                        && answer.statusCode() != 429) {
                    return answer;
                }
            } catch (IOException e) {
                // The process was killed with our request inside: whether it was stored, the next
                // answer under the same key tells.
            }
            repeated.incrementAndGet();
            Thread.sleep(Duration.ofMillis(250));
        }
    }
}
