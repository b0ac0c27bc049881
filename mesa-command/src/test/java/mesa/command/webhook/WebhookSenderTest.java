package mesa.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two machines of this one, of which only the first may be called; names lead where they like. */
class WebhookSenderTest {
    private static final String NAME = "hook.example";
    private static final char[] PASSWORD = "of-no-worth".toCharArray();
    private static final InetAddress ALLOWED = address(1);
    private static final InetAddress INSIDE = address(2);

    @TempDir static Path folder;
    private static SSLContext ssl;

    private final AtomicInteger allowedCalls = new AtomicInteger();
    private final AtomicInteger insideCalls = new AtomicInteger();
    private final AtomicReference<String> servedName = new AtomicReference<>("");
    private final Names names = new Names();
    private volatile HttpHandler answer = exchange -> exchange.sendResponseHeaders(200, -1);
    private HttpsServer allowed;
    private HttpsServer inside;
    private WebhookSender webhookSender;

    /** Answers what it is told to, the last for ever. */
    private static final class Names implements DnsResolver {
        private final Queue<InetAddress[]> answers = new ArrayDeque<>();
        private final AtomicInteger asked = new AtomicInteger();

        void lead(InetAddress... to) {
            answers.add(to);
        }

        @Override
        public InetAddress[] resolve(String host) {
            asked.incrementAndGet();
            return answers.size() > 1 ? answers.remove() : answers.element();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @BeforeAll
    static void certificate() throws Exception {
        Path store = folder.resolve("hook.p12");
        String password = new String(PASSWORD);
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "hook",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + NAME,
                                "-ext",
                                "SAN=dns:" + NAME,
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                password)
                        .inheritIO()
                        .start();
        assertThat(keytool.waitFor()).isZero();
        ssl = context(store);
    }

    private static SSLContext context(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    @BeforeEach
    void start() throws Exception {
        allowed = server(ALLOWED, 0, allowedCalls);
        inside = server(INSIDE, allowed.getAddress().getPort(), insideCalls);
        webhookSender =
                new WebhookSender(
                        new WebhookSettings(false, Duration.ofSeconds(10), 20),
                        Clock.systemUTC(),
                        names,
                        ALLOWED::equals,
                        ssl);
    }

    @AfterEach
    void stop() throws Exception {
        webhookSender.close();
        allowed.stop(0);
        inside.stop(0);
    }

    @Test
    void the_call_goes_to_the_address_that_was_checked() throws Exception {
        names.lead(ALLOWED);
        names.lead(INSIDE);

        assertThat(tell(NAME).said()).isEqualTo("HTTP 200");
        assertThat(names.asked).as("look-ups").hasValue(1);
        assertThat(servedName).hasValue(NAME);

        assertThat(tell(NAME).said()).isEqualTo("refused: not on the public internet");
        assertThat(allowedCalls).hasValue(1);
        assertThat(insideCalls).hasValue(0);
    }

    @Test
    void a_name_that_leads_inside_as_well_is_refused() throws Exception {
        names.lead(ALLOWED, INSIDE);
        assertThat(tell(NAME).said()).startsWith("refused");
        assertThat(allowedCalls).hasValue(0);
    }

    @Test
    void a_machine_that_cannot_prove_the_name_is_not_told() throws Exception {
        names.lead(ALLOWED);
        DeliveryAttempt deliveryAttempt = tell("other.example");
        assertThat(deliveryAttempt.taken()).isFalse();
        assertThat(deliveryAttempt.said()).startsWith("SSL");
        assertThat(allowedCalls).hasValue(0);
    }

    @Test
    void no_proxy_stands_between() throws Exception {
        names.lead(ALLOWED);
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(
                ProxySelector.of(new InetSocketAddress(INSIDE, inside.getAddress().getPort())));
        try {
            assertThat(tell(NAME).said()).isEqualTo("HTTP 200");
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(insideCalls).hasValue(0);
    }

    @Test
    void an_answer_without_end_is_left() throws Exception {
        names.lead(ALLOWED);
        answer =
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        while (true) {
                            out.write(new byte[8_192]);
                        }
                    }
                };
        DeliveryAttempt deliveryAttempt = tell(NAME);
        assertThat(deliveryAttempt.taken()).isTrue();
        assertThat(deliveryAttempt.millis()).isLessThan(10_000);
    }

    @Test
    void an_interruption_says_nothing_about_the_receiver() throws Exception {
        names.lead(ALLOWED);
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        answer =
                exchange -> {
                    arrived.countDown();
                    try {
                        over.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                };
        CompletableFuture<Object> came = new CompletableFuture<>();
        Thread teller =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                came.complete(tell(NAME));
                            } catch (InterruptedException e) {
                                came.complete(e);
                            }
                        });
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        teller.interrupt();
        assertThat(came.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        over.countDown();
    }

    private DeliveryAttempt tell(String host) throws InterruptedException {
        return webhookSender.tell(
                "https://%s:%d/hook".formatted(host, allowed.getAddress().getPort()),
                List.of("whsec_bm90aGluZyBhdCBhbGwgYXQgYWxsLi4="),
                "id",
                new byte[] {'{', '}'});
    }

    private HttpsServer server(InetAddress at, int port, AtomicInteger calls) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(at, port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ssl));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/hook",
                exchange -> {
                    calls.incrementAndGet();
                    servedName.set(nameOf(exchange));
                    exchange.getRequestBody().readAllBytes();
                    try (exchange) {
                        answer.handle(exchange);
                    }
                });
        server.start();
        return server;
    }

    private static String nameOf(HttpExchange exchange) {
        var session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
        return session.getRequestedServerNames().stream()
                .map(name -> new String(name.getEncoded(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
