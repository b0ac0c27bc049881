package mesa.query.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.DomainCommand;
import mesa.api.contract.PublicEvent;
import mesa.api.wire.CommandCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.http.ProblemType;
import mesa.query.http.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published descriptions are whole, and a published schema only ever grows. */
class ContractTest {
    private static final String ORIGIN = "http://localhost:8080";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/schemas");

    private static final List<Listing<?>> LISTS = DeclaredLists.all();
    private static final ObjectNode OPEN_API = OpenApi.document(ORIGIN, ORIGIN, LISTS);
    private static final ObjectNode ASYNC_API =
            AsyncApi.document(
                    ORIGIN, new PublicTopic("SASL_SSL", "localhost:9094", "mesa.agreements"));

    @Test
    void every_list_has_its_operations() {
        assertThat(LISTS).hasSizeGreaterThan(20);
        for (var list : LISTS) {
            String path = "/api/v1/" + list.plural();
            for (String under : List.of("", "/{id}", "/{id}/history")) {
                assertThat(OPEN_API.path("paths").path(path + under).has("get"))
                        .as(path + under)
                        .isTrue();
            }
        }
    }

    @Test
    void no_two_operations_share_a_name() {
        assertThat(OPEN_API.path("paths").findValuesAsString("operationId"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(200);
    }

    static Stream<Class<? extends DomainCommand>> commands() {
        return Vocabulary.commands().values().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_example_is_taken_as_it_stands(Class<? extends DomainCommand> command) {
        ObjectNode example = Examples.of(command);
        assertThat(CommandCodec.admit(command, UUID.randomUUID(), example))
                .as(example.toString())
                .isInstanceOf(command);
    }

    @Test
    void every_command_has_an_operation() {
        List<String> operations = new ArrayList<>();
        OPEN_API.path("paths")
                .forEach(
                        path -> operations.add(path.path("post").path("operationId").asString("")));
        assertThat(operations).containsAll(Vocabulary.commands().keySet());
    }

    @Test
    void every_reference_leads_somewhere() {
        for (ObjectNode document : List.of(OPEN_API, ASYNC_API)) {
            assertThat(references(document))
                    .allSatisfy(ref ->
                            assertThat(document.at(ref.substring(1)).isMissingNode())
                                    .as(ref)
                                    .isFalse());
        }
    }

    @Test
    void a_public_reader_of_open_api_finds_nothing_wrong() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser().readContents(OPEN_API.toString(), List.of(), options);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).hasSize(OPEN_API.path("paths").size());
    }

    @Test
    void every_problem_has_a_page_in_both_languages() {
        List<String> problems =
                Stream.concat(
                                Vocabulary.rejections().keySet().stream(),
                                Arrays.stream(ProblemType.values()).map(ProblemType::word))
                        .toList();
        for (String language : List.of("es", "en")) {
            Locale locale = Locale.of(language);
            assertThat(ProblemCatalog.all(locale).stream().map(ProblemCatalog.Entry::name))
                    .containsAll(problems);
            assertThat(problems)
                    .allSatisfy(name ->
                            assertThat(ProblemCatalog.find(name, locale))
                                    .hasValueSatisfying(p ->
                                            assertThat(p.detail())
                                                    .as(name)
                                                    .isNotBlank()
                                                    .doesNotContainPattern("\\{\\w+}")
                                                    .doesNotContainPattern(
                                                            "[0-9a-f]{8}-[0-9a-f]{4}-")
                                                    .doesNotContainPattern("[0-9a-f]{64}")));
        }
    }

    static Stream<Class<? extends PublicEvent>> published() {
        return Schemas.published().values().stream();
    }

    /**
     * A change that subscribers can live with is written down with {@code -Dgolden.write=true} and
     * committed with it; any other fails here even then, and belongs in a type of the next version,
     * beside this one.
     */
    @ParameterizedTest
    @MethodSource("published")
    void a_published_schema_only_grows(Class<? extends PublicEvent> type) throws IOException {
        Path golden = GOLDEN.resolve(PublicEvent.typeOf(type) + ".json");
        ObjectNode now = Schemas.document(type, ORIGIN);
        if (Files.exists(golden)) {
            JsonNode then = Json.MAPPER.readTree(Files.readString(golden));
            assertThat(SchemaChanges.breaking(then, now))
                    .as("publish a new version of %s beside it instead", golden.getFileName())
                    .isEmpty();
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(
                    golden,
                    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(now) + "\n");
        }
        assertThat(golden).exists();
        assertThat(Json.MAPPER.readTree(Files.readString(golden))).isEqualTo(now);
    }

    @Test
    void a_published_type_never_goes() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .isSubsetOf(Schemas.published().keySet());
        }
    }

    @Test
    void the_documents_are_written_out_for_other_tools() throws IOException {
        Path out = Path.of("target/contracts");
        Files.createDirectories(out);
        for (var document : List.of(OPEN_API, ASYNC_API)) {
            String name = document == OPEN_API ? "openapi.json" : "asyncapi.json";
            Files.writeString(
                    out.resolve(name),
                    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document));
            assertThat(out.resolve(name)).isNotEmptyFile();
        }
    }

    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.findValues("$ref").forEach(ref -> found.add(ref.asString()));
        // Schemas carry their own definitions, whose references start at their own root.
        found.removeIf(ref -> ref.startsWith("#/$defs/"));
        return found;
    }
}
