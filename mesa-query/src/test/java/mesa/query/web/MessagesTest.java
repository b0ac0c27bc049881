package mesa.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.api.contract.PublicEvent;
import mesa.api.wire.Vocabulary;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Language.EN.messages().keys())
                .containsExactlyElementsOf(Language.ES.messages().keys());
    }

    @Test
    void both_languages_fill_in_the_same_values() {
        Pattern hole = Pattern.compile("\\{\\d}");
        for (String key : Language.ES.messages().keys()) {
            assertThat(holes(hole, Language.EN.messages().text(key)))
                    .as(key)
                    .isEqualTo(holes(hole, Language.ES.messages().text(key)));
        }
    }

    @Test
    void every_text_a_template_asks_for_exists() throws IOException {
        Pattern asked = Pattern.compile("page\\.(text|count)\\(\"([a-zA-Z.-]+)\"[,)]");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                var matcher = asked.matcher(Files.readString(template));
                while (matcher.find()) {
                    String key = matcher.group(2);
                    assertThat(Language.ES.messages().keys())
                            .as(template.toString())
                            .contains(matcher.group(1).equals("text") ? key : key + ".other");
                }
            }
        }
    }

    /** The subscription page shows each of them. */
    @Test
    void every_published_event_has_words() {
        assertThat(Arrays.stream(PublicEvent.class.getPermittedSubclasses()))
                .map(type -> "published." + Vocabulary.nameOf(type))
                .isSubsetOf(Language.ES.messages().keys());
    }

    @Test
    void a_count_of_one_is_singular() {
        assertThat(Language.ES.messages().count("mesa.editions", 1)).isEqualTo("1 edición");
        assertThat(Language.ES.messages().count("mesa.editions", 22)).isEqualTo("22 ediciones");
        assertThat(Language.EN.messages().count("mesa.editions", 0)).isEqualTo("0 editions");
    }

    @Test
    void an_unknown_key_is_an_error_and_not_a_blank() {
        assertThatThrownBy(() -> Language.ES.messages().text("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TreeSet<String> holes(Pattern hole, String text) {
        TreeSet<String> found = new TreeSet<>();
        var matcher = hole.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
