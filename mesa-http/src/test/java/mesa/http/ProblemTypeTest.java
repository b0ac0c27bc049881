package mesa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTypeTest {
    private static final Pattern HOLE = Pattern.compile("\\{[A-Za-z0-9-]+}");

    @ParameterizedTest
    @EnumSource
    void has_words_with_the_same_holes_in_both_languages(ProblemType type) {
        for (String language : new String[] {"es", "en"}) {
            assertThat(type.title(Locale.of(language))).isNotBlank();
            assertThat(type.detail(Locale.of(language))).isNotBlank();
        }
        assertThat(type.title(Locale.of("es"))).isNotEqualTo(type.title(Locale.of("en")));
        assertThat(holes(type, "es")).isEqualTo(holes(type, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void there_are_no_words_for_anything_else(String language) {
        assertThat(ProblemWords.in(Locale.of(language)).stringPropertyNames())
                .filteredOn(key -> !key.matches("(fact|admitted|example)\\..*"))
                .map(key -> key.replace(".title", ""))
                .containsOnlyElementsOf(
                        Arrays.stream(ProblemType.values()).map(ProblemType::word).toList());
    }

    @ParameterizedTest
    @EnumSource
    void shows_an_example_without_a_hole_or_an_id(ProblemType type) {
        for (String language : new String[] {"es", "en"}) {
            assertThat(type.example(Locale.of(language)))
                    .doesNotContainPattern(HOLE)
                    .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
        }
    }

    @ParameterizedTest
    @EnumSource
    void facts_have_words_of_their_own_in_both_languages(Fact.Kind kind) {
        Fact fact = Fact.of(kind, "7", "9");
        String spanish = fact.in(Locale.of("es"));
        assertThat(spanish).isNotBlank().doesNotContain("{");
        assertThat(fact.in(Locale.of("en"))).isNotBlank().doesNotContain("{").isNotEqualTo(spanish);
    }

    private static TreeSet<String> holes(ProblemType type, String language) {
        TreeSet<String> holes = new TreeSet<>();
        HOLE.matcher(type.detail(Locale.of(language)))
                .results()
                .map(MatchResult::group)
                .forEach(holes::add);
        return holes;
    }
}
