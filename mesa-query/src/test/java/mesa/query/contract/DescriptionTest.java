package mesa.query.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mesa.api.DomainCommand;
import mesa.api.contract.WebhookRetries;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.query.projection.AsOf;
import mesa.query.web.Language;
import mesa.query.web.PageRequest;
import mesa.query.web.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever writes a program from the description alone finds everything in it. */
class DescriptionTest {
    private static final ObjectNode OPEN_API =
            OpenApi.document("http://localhost:8080", "http://localhost:8080", DeclaredLists.all());

    static Stream<DocumentedOperation> operations() {
        return DocumentedOperation.all(OPEN_API).values().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_example_is_what_its_schema_says(DocumentedOperation operation) {
        for (JsonNode content : contents(operation)) {
            if (content.has("example")) {
                assertThat(
                                Conformance.failures(
                                        OPEN_API, content.path("schema"), content.path("example")))
                        .as("%s: %s", operation.id(), content.path("example"))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_body_and_every_answer_says_what_it_is(DocumentedOperation operation) {
        for (JsonNode content : contents(operation)) {
            assertThat(content.path("schema").isEmpty()).as(operation.id()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_says_in_a_plain_sentence_what_it_answers(DocumentedOperation operation) {
        JsonNode responses = operation.operation().path("responses");
        assertThat(responses.propertyNames()).as(operation.id()).anyMatch(s -> s.startsWith("2"));
        responses
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response ->
                        assertThat(resolved(response.getValue()).path("description").asString())
                                .as(operation.id())
                                .matches("[A-Z].*[a-z`]\\.")
                                .satisfies(said ->
                                        assertThat(said.split("\\s+"))
                                                .as(said)
                                                .hasSizeGreaterThanOrEqualTo(4)));
    }

    private static JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? OPEN_API.at(response.path("$ref").asString().substring(1))
                : response;
    }

    private static List<JsonNode> contents(DocumentedOperation operation) {
        List<JsonNode> all = new ArrayList<>();
        operation.operation().path("requestBody").path("content").forEach(all::add);
        operation
                .operation()
                .path("responses")
                .forEach(response -> response.path("content").forEach(all::add));
        return all;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_is_sent_and_every_list_has_an_example(DocumentedOperation operation) {
        operation
                .operation()
                .path("requestBody")
                .path("content")
                .propertyStream()
                .limit(1)
                .forEach(body -> assertThat(body.getValue().has("example")).isTrue());
        if (operation.tag().equals(ListOperations.TAG) && !operation.id().equals("readCalendar")) {
            assertThat(operation.answers()).as(operation.id()).isNotEmpty();
        }
    }

    @Test
    void the_feed_describes_its_events_its_stream_its_parameters_and_its_problems() {
        DocumentedOperation feed = DocumentedOperation.all(OPEN_API).get("readFeed");
        JsonNode content = feed.operation().at("/responses/200/content");
        assertThat(content.path("application/cloudevents-batch+json").at("/schema/items/$ref"))
                .hasToString("\"#/components/schemas/CloudEvent\"");
        assertThat(content.has("text/event-stream")).isTrue();
        assertThat(feed.parameters())
                .contains(
                        new DocumentedOperation.Part(
                                "limit", "query", "integer (1–1000, = 100)", false),
                        new DocumentedOperation.Part(
                                "timeout", "query", "integer (0–30000, = 0)", false),
                        new DocumentedOperation.Part("Last-Event-ID", "header", "string", false))
                .anySatisfy(part -> {
                    assertThat(part.name()).isEqualTo("type");
                    assertThat(part.type()).contains("ec.mesa.agreement.adopted.v1").endsWith("…");
                });
        assertThat(feed.problems())
                .contains("bad-parameter", "feed-gone", "position-not-reached", "too-many-streams");
    }

    @Test
    void an_event_is_one_of_the_published_types_and_no_other() {
        assertThat(OPEN_API.at("/components/schemas/CloudEvent/oneOf").valueStream())
                .extracting(ref -> ref.path("$ref").asString().replaceAll(".*/", ""))
                .containsExactlyElementsOf(Schemas.published().keySet());
        ObjectNode event = Examples.event(Schemas.published().values().iterator().next());
        JsonNode schema = OPEN_API.at("/components/schemas/CloudEvent");
        assertThat(Conformance.failures(OPEN_API, schema, event)).isEmpty();
        assertThat(Conformance.failures(OPEN_API, schema, event.put("type", "ec.mesa.other.v1")))
                .isNotEmpty();
    }

    @Test
    void what_is_pushed_is_described_with_its_headers_its_answers_and_its_retries() {
        DocumentedOperation pushed = DocumentedOperation.all(OPEN_API).get("pushEvent");
        assertThat(pushed.parameters())
                .allMatch(DocumentedOperation.Part::required)
                .extracting(DocumentedOperation.Part::name)
                .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(pushed.operation().path("responses").propertyNames())
                .containsExactly("2XX", "410", "429", "default");
        assertThat(pushed.operation().path("description").asString())
                .contains("after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h");
        assertThat(WebhookRetries.AFTER).hasSize(9);
    }

    @Test
    void every_command_lists_the_rules_that_refuse_it_and_not_those_of_others() {
        Map<String, DocumentedOperation> all = DocumentedOperation.all(OPEN_API);
        Set<String> listed = new HashSet<>();
        Vocabulary.commands()
                .forEach((name, command) -> {
                    assertThat(all.get(name).problems()).containsAll(Refusals.of(command));
                    listed.addAll(Refusals.of(command));
                });
        assertThat(listed).isEqualTo(Vocabulary.rejections().keySet());
        assertThat(all.get("agreement.adopt").problems())
                .contains("agreement.quorum-not-reached", "stale-version")
                .doesNotContain("agreement.already-proposed");
    }

    @Test
    void no_made_up_example_says_a_word_that_means_nothing() {
        Set<String> unknown = new HashSet<>();
        for (Class<? extends DomainCommand> command : Vocabulary.commands().values()) {
            if (!Examples.tells(command)) {
                texts(command, unknown);
            }
        }
        assertThat(unknown).as("write what they would say into samples.properties").isEmpty();
    }

    private static void texts(Class<?> record, Set<String> unknown) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                Class<?> type = plain(component.getGenericType());
                if (type == String.class && !ExampleFactory.knows(component)) {
                    if (!Json.isBareValue(record)) {
                        unknown.add(record.getSimpleName() + "." + component.getName());
                    }
                } else if (type.isRecord()) {
                    texts(type, unknown);
                }
            }
        }
    }

    private static Class<?> plain(Type type) {
        return switch (type) {
            case Class<?> one -> one;
            case ParameterizedType many ->
                    plain(Arrays.asList(many.getActualTypeArguments()).getLast());
            default -> Object.class;
        };
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_has_a_name_and_a_group_in_both_languages(DocumentedOperation operation) {
        for (Language language : Language.values()) {
            PageRequest request =
                    new PageRequest(language, "/", Map.of(), Map.of(), AsOf.NOW, Reader.PUBLIC);
            assertThat(OperationLabels.title(operation, request)).isNotBlank();
            assertThat(OperationLabels.group(operation, request)).isNotBlank();
            assertThat(operation.problems())
                    .allMatch(name -> ProblemCatalog.find(name, language.locale()).isPresent());
        }
    }
}
