package mesa.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import mesa.api.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Which changes of a published schema its subscribers can live with. */
class SchemaChangesTest {
    private static final String BEFORE =
            """
            {"$id":"http://a/x.v1.json","title":"x","type":"object",
             "properties":{
              "id":{"type":"string","format":"uuid"},
              "number":{"type":"integer","format":"int32"},
              "note":{"type":"string"},
              "kind":{"$ref":"#/$defs/a.Kind"},
              "tags":{"type":"array","items":{"type":"string"}},
              "part":{"$ref":"#/$defs/a.Part"},
              "counts":{"type":"object","additionalProperties":{"type":"integer"}}},
             "required":["id","kind"],
             "$defs":{
              "a.Kind":{"type":"string","enum":["ONE","TWO"]},
              "a.Part":{"type":"object","properties":{
                "code":{"type":"string"},"part":{"$ref":"#/$defs/a.Part"}},
               "required":["code"]}}}
            """;

    static Stream<Arguments> compatible() {
        return Stream.of(
                change("nothing at all", "\"title\":\"x\"", "\"title\":\"x\""),
                change("another origin", "http://a/x", "https://mesa.example/x"),
                change("a text for people", "\"title\":\"x\"", "\"description\":\"y\""),
                change(
                        "an optional component",
                        "\"note\":{",
                        "\"more\":{\"type\":\"boolean\"},\"note\":{"),
                change(
                        "an optional component inside",
                        "\"code\":{",
                        "\"more\":{\"type\":\"boolean\"},\"code\":{"),
                change("another order of what is required", "\"id\",\"kind\"]", "\"kind\",\"id\"]"),
                change("another order of values", "\"ONE\",\"TWO\"", "\"TWO\",\"ONE\""),
                change("another name of a definition", "a.Kind", "b.Sort"),
                change(
                        "a definition in place",
                        "\"kind\":{\"$ref\":\"#/$defs/a.Kind\"}",
                        "\"kind\":{\"type\":\"string\",\"enum\":[\"ONE\",\"TWO\"]}"),
                change(
                        "a type said as a list",
                        "\"note\":{\"type\":\"string\"}",
                        "\"note\":{\"type\":[\"string\"]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void compatible(String name, JsonNode after) {
        assertThat(SchemaChanges.breaking(read(BEFORE), after)).isEmpty();
    }

    static Stream<Arguments> breaking() {
        return Stream.of(
                broken(
                        "a required component",
                        "/more became required",
                        "\"note\":{",
                        "\"more\":{\"type\":\"boolean\"},\"note\":{",
                        "\"id\",\"kind\"]",
                        "\"id\",\"kind\",\"more\"]"),
                broken(
                        "an optional component becomes required",
                        "/note became required",
                        "\"id\",\"kind\"]",
                        "\"id\",\"kind\",\"note\"]"),
                broken(
                        "a required component becomes optional",
                        "/kind is no longer required",
                        "\"id\",\"kind\"]",
                        "\"id\"]"),
                broken("a component goes", "/note is gone", "\"note\":{\"type\":\"string\"},", ""),
                broken("a component is renamed", "/note is gone", "\"note\":{", "\"remark\":{"),
                broken(
                        "a type narrows",
                        "/note: type was",
                        "\"note\":{\"type\":\"string\"}",
                        "\"note\":{\"type\":\"integer\"}"),
                broken(
                        "a type widens",
                        "/note: type was",
                        "\"note\":{\"type\":\"string\"}",
                        "\"note\":{\"type\":[\"string\",\"null\"]}"),
                broken("a format changes", "/number: format was", "int32", "int64"),
                broken("a format goes", "/id: format was", ",\"format\":\"uuid\"", ""),
                broken(
                        "a limit comes",
                        "/note: maxLength was not said",
                        "\"note\":{",
                        "\"note\":{\"maxLength\":5,"),
                broken(
                        "a value is added, which nobody knows",
                        "/kind: enum was",
                        "\"TWO\"",
                        "\"TWO\",\"THREE\""),
                broken("a value goes", "/kind: enum was", ",\"TWO\"", ""),
                broken(
                        "items change",
                        "/tags/items: type was",
                        "\"items\":{\"type\":\"string\"}",
                        "\"items\":{\"type\":\"integer\"}"),
                broken(
                        "the values of a map change",
                        "/counts/*: type was",
                        "\"additionalProperties\":{\"type\":\"integer\"}",
                        "\"additionalProperties\":{\"type\":\"string\"}"),
                broken(
                        "a component inside becomes required",
                        "/part/part became required",
                        "\"required\":[\"code\"]",
                        "\"required\":[\"code\",\"part\"]"),
                broken(
                        "what was open is closed",
                        "/: additionalProperties was",
                        "\"required\":[\"id\",\"kind\"]",
                        "\"required\":[\"id\",\"kind\"],\"additionalProperties\":false"),
                broken(
                        "a keyword nobody here can judge",
                        "/note: not was not said",
                        "\"note\":{",
                        "\"note\":{\"not\":{\"const\":\"x\"},"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void breaking(String name, String told, JsonNode after) {
        assertThat(SchemaChanges.breaking(read(BEFORE), after))
                .anySatisfy(what -> assertThat(what).startsWith(told));
    }

    @Test
    void what_is_closed_does_not_take_an_optional_component() {
        JsonNode closed =
                read("{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}");
        JsonNode more =
                read(
                        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"additionalProperties\":false}");
        assertThat(SchemaChanges.breaking(closed, more))
                .containsExactly("/a was added to what is closed");
    }

    @Test
    void a_reference_that_leads_nowhere_is_an_error_and_not_a_change() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SchemaChanges.breaking(
                                read(BEFORE), read(BEFORE.replace("\"a.Part\":", "\"a.Gone\":"))));
    }

    private static Arguments change(String name, String part, String by) {
        return Arguments.of(name, read(replaced(part, by)));
    }

    private static Arguments broken(String name, String told, String... changes) {
        String after = BEFORE;
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(after).contains(changes[i]);
            after = after.replace(changes[i], changes[i + 1]);
        }
        return Arguments.of(name, told, read(after));
    }

    private static String replaced(String part, String by) {
        assertThat(BEFORE).contains(part);
        return BEFORE.replace(part, by);
    }

    private static JsonNode read(String schema) {
        return Json.MAPPER.readTree(schema);
    }
}
