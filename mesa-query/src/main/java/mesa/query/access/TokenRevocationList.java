package mesa.query.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import tools.jackson.core.JacksonException;

/**
 * The access tokens that ended before they ran out, as the issuer lists them under the address its
 * metadata call {@code ended_tokens_endpoint}; an issuer without one ends no token early. Asked at
 * most once a second, and only when somebody comes with a token. While the issuer is away nobody
 * can log out there either, and what it told last holds.
 */
final class TokenRevocationList {
    private static final Logger LOG = LoggerFactory.getLogger(TokenRevocationList.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ClientRegistrationRepository registration;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Set<String> known = Set.of();
    private volatile long next = System.nanoTime();

    TokenRevocationList(ClientRegistrationRepository registration) {
        this.registration = registration;
    }

    boolean has(@Nullable String id) {
        if (System.nanoTime() - next >= 0 && asking.tryLock()) {
            try {
                ask();
            } finally {
                asking.unlock();
            }
        }
        return id != null && known.contains(id);
    }

    private void ask() {
        Duration pause = FRESH;
        try {
            String address = address();
            if (address != null) {
                known = listed(address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            LOG.warn("The issuer does not tell which tokens have ended: {}", e.getMessage());
            pause = AFTER_FAILURE;
        }
        next = System.nanoTime() + pause.toNanos();
    }

    private @Nullable String address() {
        ClientRegistration found = registration.findByRegistrationId(LazyRegistration.ID);
        return found == null
                ? null
                : (String)
                        found.getProviderDetails()
                                .getConfigurationMetadata()
                                .get("ended_tokens_endpoint");
    }

    private Set<String> listed(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).GET().build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("It answers " + answer.statusCode());
        }
        return Json.MAPPER
                .readTree(answer.body())
                .path("ended")
                .valueStream()
                .map(id -> id.asString())
                .collect(Collectors.toUnmodifiableSet());
    }
}
