package mesa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mesa.api.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StoryTest {
    @TempDir Path folder;

    private List<JsonNode> read(String... lines) throws IOException {
        Path file = folder.resolve("story.jsonl");
        Files.write(file, List.of(lines));
        return Story.read(List.of(folder)).stream()
                .map(line -> (JsonNode) Json.MAPPER.readTree(line.command()))
                .toList();
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Test
    void a_name_is_the_same_id_wherever_it_stands() throws IOException {
        JsonNode line =
                read("""
                {"command":"x","id":"@mnmh","actingFor":{"institution":"@mremh"},\
                "body":{"votes":{"@mremh":"FOR"},"members":["@mremh"],"text":"@ las 9",\
                "mail":"a@b.ec"}}\
                """)
                        .getFirst();
        assertThat(line.path("id").asString()).isEqualTo(id("mnmh"));
        assertThat(line.at("/actingFor/institution").asString()).isEqualTo(id("mremh"));
        assertThat(line.path("body").path("votes").has(id("mremh"))).isTrue();
        assertThat(line.at("/body/members/0").asString()).isEqualTo(id("mremh"));
        assertThat(line.at("/body/text").asString()).isEqualTo("@ las 9");
        assertThat(line.at("/body/mail").asString()).isEqualTo("a@b.ec");
    }

    @Test
    void keys_follow_from_what_a_line_says_and_differ_for_each() throws IOException {
        List<JsonNode> first = read("{\"command\":\"x\"}", "# a remark", "", "{\"command\":\"x\"}");
        assertThat(first)
                .hasSize(2)
                .extracting(l -> l.path("key").asString())
                .doesNotHaveDuplicates();
        assertThat(read("{\"command\":\"y\"}", "{\"command\":\"x\"}").getLast())
                .isEqualTo(first.getFirst());
        assertThat(read("{\"command\":\"x\",\"key\":\"mine\"}").getFirst().path("key").asString())
                .isEqualTo("mine");
    }

    @Test
    void a_line_that_is_no_json_is_named() {
        assertThatThrownBy(() -> read("{\"command\":\"x\"}", "{oops"))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("2")
                .hasMessageContaining("story.jsonl");
    }
}
