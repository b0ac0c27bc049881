package mesa.command.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import mesa.api.contract.WebhookSignature;

/** An agency's endpoint that answers what it is told to, and 200 when nothing is left to tell. */
final class Receiver implements AutoCloseable {
    /** One call as it arrived. */
    record Call(String id, long timestamp, String signature, byte[] body) {
        /** By our own check and by the library receivers use, which throws when it is wrong. */
        boolean signedWith(String secret) {
            var headers =
                    Map.of(
                            "webhook-id", List.of(id),
                            "webhook-timestamp", List.of(Long.toString(timestamp)),
                            "webhook-signature", List.of(signature));
            try {
                new Webhook(secret).verify(new String(body, StandardCharsets.UTF_8), headers);
            } catch (WebhookVerificationException wrong) {
                throw new AssertionError("The public library does not accept it", wrong);
            }
            return WebhookSignature.verifies(signature, secret, id, timestamp, body);
        }

        /** As many as there are secrets. */
        int signatures() {
            return signature.split(" ").length;
        }
    }

    private final HttpServer server;
    private final Duration thinking;
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    private Receiver(HttpServer server, Duration thinking) {
        this.server = server;
        this.thinking = thinking;
    }

    static Receiver start(Integer... answers) throws IOException {
        return at(0, Duration.ZERO, answers);
    }

    /**
     * @param port 0 for a free one
     * @param thinking how long it takes over an answer
     */
    static Receiver at(int port, Duration thinking, Integer... answers) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Receiver receiver = new Receiver(HttpServer.create(address, 0), thinking);
        receiver.answers.addAll(List.of(answers));
        receiver.server.createContext("/hook", receiver::answer);
        receiver.server.start();
        return receiver;
    }

    String url() {
        return "http://localhost:" + port() + "/hook";
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Call> calls() {
        return calls;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(
                new Call(
                        headers.getFirst("webhook-id"),
                        Long.parseLong(headers.getFirst("webhook-timestamp")),
                        headers.getFirst("webhook-signature"),
                        exchange.getRequestBody().readAllBytes()));
        Integer status = answers.poll();
        try {
            Thread.sleep(thinking);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (status != null && status == 302) {
            exchange.getResponseHeaders().set("Location", url() + "?followed");
        }
        if (status != null && status == 429) {
            exchange.getResponseHeaders().set("Retry-After", "3600");
        }
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
