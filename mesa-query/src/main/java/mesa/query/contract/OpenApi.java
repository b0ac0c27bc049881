package mesa.query.contract;

import java.util.Locale;
import java.util.Map;
import mesa.api.Answer;
import mesa.api.DomainCommand;
import mesa.api.wire.Json;
import mesa.api.wire.JsonSchema;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import mesa.query.http.Listing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands, queries, the feed and what is pushed as OpenAPI 3.1, written from the sealed commands,
 * the access table and the refusals. What is not in the code is not in here.
 */
final class OpenApi {
    static final Locale ENGLISH = Locale.ENGLISH;

    private OpenApi() {}

    /**
     * @param origin under which users see the platform
     * @param issuer where tokens come from
     * @param lists what can be read
     */
    static ObjectNode document(String origin, String issuer, Iterable<Listing<?>> lists) {
        JsonSchema schemas = new JsonSchema("#/components/schemas/");
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("openapi", "3.1.0");
        json.put("jsonSchemaDialect", JsonSchema.DIALECT);
        info(json.putObject("info"));
        json.putArray("servers").addObject().put("url", origin);
        ArrayNode security = json.putArray("security");
        security.addObject().putArray("oidc");
        tags(json.putArray("tags"));
        ObjectNode paths = json.putObject("paths");
        Problems.addTo(schemas);
        CloudEvents.addTo(schemas);
        schemas.definitions().put("Answer", schemas.object(Answer.class, 0));
        for (Class<? extends DomainCommand> command : Vocabulary.commands().values()) {
            new CommandOperation(command, schemas).at(paths);
        }
        ServiceOperations.addTo(paths, schemas);
        WebhookOperations.addTo(paths, schemas);
        UpkeepOperations.addTo(paths);
        ListOperations.addTo(paths, lists, schemas);
        ReadOperations.addTo(paths);
        PushedEvent.addTo(json.putObject("webhooks"), schemas);
        ObjectNode components = json.putObject("components");
        ObjectNode definitions = components.putObject("schemas");
        schemas.definitions().forEach(definitions::set);
        CommandOperation.shared(components);
        components
                .putObject("securitySchemes")
                .putObject("oidc")
                .put("type", "openIdConnect")
                .put(
                        "description",
                        "Access token with audience mesa: people by authorization code with PKCE,"
                                + " agencies by client credentials.")
                .put("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
        return json;
    }

    private static void info(ObjectNode info) {
        info.put("title", "Mesa");
        info.put("version", "1");
        info.put("summary", "Mesas, sessions, agreements and commitments as events.");
        info.put(
                "description",
                """
                Every command is a POST to its stream; the answer carries the stream's version \
                (`ETag`) and the position of what was written (`Mesa-Position`), which \
                `minPosition` waits for when reading. Refusals are RFC 9457 problems whose `type` \
                names the rule; nothing is stored then. Repeat a command with the same \
                `Idempotency-Key` and it counts once. Whoever changes a stream says with `If-Match` \
                which version they have seen, or `*`; 428 asks for it, 412 says that it has moved.\
                """);
        info.putObject("contact").put("name", "The secretariat of the mesa");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    }

    private static void tags(ArrayNode tags) {
        Vocabulary.commands().keySet().stream()
                .map(Vocabulary::featureOf)
                .distinct()
                .forEach(feature ->
                        tags.addObject()
                                .put("name", feature)
                                .put("description", Words.label(feature, ENGLISH)));
        for (Map.Entry<String, String> tag : ReadOperations.TAGS.entrySet()) {
            tags.addObject().put("name", tag.getKey()).put("description", tag.getValue());
        }
    }
}
