package mesa.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SpanishOrderTest {
    @Test
    void accents_and_capitals_do_not_move_a_name_and_enye_follows_n() {
        List<String> names =
                List.of(
                        "Ágora",
                        "apicultores",
                        "Árbol",
                        "Navegantes",
                        "Ñukanchik",
                        "Obreras",
                        "Zamora");
        var sorted = new TreeSet<>(SpanishOrder.OF_NAMES);
        sorted.addAll(names.reversed());
        assertThat(sorted).containsExactlyElementsOf(names);
    }

    @Test
    void names_that_differ_at_all_stay_two() {
        assertThat(SpanishOrder.OF_NAMES.compare("a\u0001b", "ab")).isNotZero();
        assertThat(SpanishOrder.OF_NAMES.compare("ab", "ab")).isZero();
    }
}
