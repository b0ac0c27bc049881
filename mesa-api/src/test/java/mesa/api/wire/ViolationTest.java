package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mesa.api.wire.Violation.Reason;
import org.junit.jupiter.api.Test;

class ViolationTest {
    @Test
    void every_form_asked_of_a_text_is_told_in_words() {
        List<String> patterns = new ArrayList<>();
        Vocabulary.commands().values().forEach(type -> collect(Limit.of(type), patterns));
        assertThat(patterns).isNotEmpty();
        for (String pattern : patterns) {
            assertThat(Violation.Form.of(pattern)).as(pattern).isPresent();
            for (String language : List.of("es", "en")) {
                assertThat(
                                Violation.at("/x", Reason.PATTERN, pattern)
                                        .sentence(Locale.of(language)))
                        .doesNotContain(pattern, "Violation.");
            }
        }
    }

    private static void collect(Limit limit, List<String> patterns) {
        switch (limit) {
            case Limit.OfRecord record ->
                    record.components().values().forEach(each -> collect(each, patterns));
            case Limit.OfList list -> collect(list.element(), patterns);
            case Limit.OfText text when text.pattern() != null ->
                    patterns.add(text.pattern().pattern());
            case Limit.OfText _, Limit.OfNumber _, Limit.OfType _ -> {}
        }
    }
}
