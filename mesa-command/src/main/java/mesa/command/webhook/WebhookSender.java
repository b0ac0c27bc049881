package mesa.command.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import mesa.api.contract.WebhookSignature;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * Tells a receiver once: signed, at the address that was checked, without a proxy, without
 * following anywhere, and never for longer than 15 s.
 */
final class WebhookSender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CONNECT_SECONDS = 5;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    // Each call has a connection of its own; nobody waits for another's.
    private static final int CONNECTIONS = 100_000;

    private final WebhookSettings settings;
    private final Clock clock;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor ends;

    WebhookSender(WebhookSettings settings, Clock clock) {
        this(
                settings,
                clock,
                SystemDefaultDnsResolver.INSTANCE,
                address -> settings.anywhere() || SsrfGuard.isPublic(address),
                SSLContexts.createSystemDefault());
    }

    /**
     * @param allowed addresses that may be called
     */
    WebhookSender(
            WebhookSettings settings,
            Clock clock,
            DnsResolver names,
            Predicate<InetAddress> allowed,
            SSLContext ssl) {
        this.settings = settings;
        this.clock = clock;
        this.http = client(new GuardedDnsResolver(names, allowed), ssl);
        this.ends =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("webhook-ends").daemon().factory());
        ends.setRemoveOnCancelPolicy(true);
    }

    private static CloseableHttpClient client(DnsResolver names, SSLContext ssl) {
        var lines =
                Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build();
        PoolingHttpClientConnectionManager connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setTlsSocketStrategy(
                                ClientTlsStrategyBuilder.create().setSslContext(ssl).buildClassic())
                        .setConnectionFactory(
                                ManagedHttpClientConnectionFactory.builder()
                                        .http1Config(lines)
                                        .build())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                        .build())
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
                .setUserAgent("Mesa-Webhooks")
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    /**
     * @param secrets each signs; a receiver verifies with the one it knows
     * @throws InterruptedException when this side ended it; says nothing about the receiver
     */
    DeliveryAttempt tell(String url, List<String> secrets, String id, byte[] body)
            throws InterruptedException {
        long began = System.nanoTime();
        String refusal = SsrfGuard.malformed(url, settings.anywhere());
        if (refusal != null) {
            return refused(refusal, began);
        }
        HttpPost post = post(url, secrets, id, body);
        Future<?> end = ends.schedule(post::cancel, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return deliveryAttempt(http.executeOpen(null, post, null), began);
        } catch (GuardedDnsResolver.Refused e) {
            return refused(String.valueOf(e.getMessage()), began);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while telling " + id);
            }
            String said = end.isDone() ? "no answer in 15 s" : e.getClass().getSimpleName();
            return new DeliveryAttempt(null, said, since(began), null);
        } finally {
            end.cancel(false);
            // Ends the connection: the answer's body is nobody's business and may be endless.
            post.cancel();
        }
    }

    private HttpPost post(String url, List<String> secrets, String id, byte[] body) {
        long timestamp = clock.instant().getEpochSecond();
        HttpPost post = new HttpPost(url);
        post.setEntity(
                new ByteArrayEntity(body, ContentType.create("application/cloudevents+json")));
        // Looked up and checked anew each time.
        post.setHeader(HttpHeaders.CONNECTION, "close");
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(timestamp));
        post.setHeader(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> WebhookSignature.of(secret, id, timestamp, body))
                        .collect(Collectors.joining(" ")));
        return post;
    }

    private DeliveryAttempt deliveryAttempt(ClassicHttpResponse answer, long began) {
        Header wish = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return new DeliveryAttempt(
                answer.getCode(),
                "HTTP " + answer.getCode(),
                since(began),
                wish == null ? null : RetryAfter.of(wish.getValue(), clock.instant()));
    }

    private static DeliveryAttempt refused(String why, long began) {
        return new DeliveryAttempt(null, "refused: " + why, since(began), null);
    }

    private static long since(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        http.close();
    }
}
