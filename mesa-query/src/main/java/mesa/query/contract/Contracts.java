package mesa.query.contract;

import java.util.function.Supplier;
import mesa.query.http.Listings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.node.ObjectNode;

/** The descriptions of this platform; they do not change while it runs. */
@Component
final class Contracts {
    private final String origin;
    private final Supplier<ObjectNode> openApi;
    private final Supplier<ObjectNode> asyncApi;

    Contracts(Environment env, Listings listings) {
        this.origin =
                env.getProperty(
                        "mesa.origin",
                        "http://localhost:" + env.getProperty("server.port", "8080"));
        String issuer = env.getProperty("mesa.access.issuer-uri", origin);
        PublicTopic topic = PublicTopic.of(env);
        this.openApi = SingletonSupplier.of(() -> OpenApi.document(origin, issuer, listings.all()));
        this.asyncApi = SingletonSupplier.of(() -> AsyncApi.document(origin, topic));
    }

    /** Under which address users see the platform. */
    String origin() {
        return origin;
    }

    ObjectNode openApi() {
        return openApi.get();
    }

    ObjectNode asyncApi() {
        return asyncApi.get();
    }
}
