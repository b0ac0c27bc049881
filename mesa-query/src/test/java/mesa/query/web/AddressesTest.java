package mesa.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void an_address_speaks_its_language() {
        assertThat(
                        Addresses.path(
                                Language.ES, PathWord.SESSIONS, "MNMH-XXI-2021", PathWord.HISTORY))
                .isEqualTo("/es/sesiones/MNMH-XXI-2021/historia");
    }

    @Test
    void the_same_page_has_an_address_in_the_other_language() {
        assertThat(Addresses.translated("/es/sesiones/MNMH-XXI-2021/orden-del-dia", Language.ES))
                .isEqualTo("/en/sessions/MNMH-XXI-2021/agenda");
        assertThat(Addresses.translated("/en/sessions/MNMH-XXI-2021/agenda", Language.EN))
                .isEqualTo("/es/sesiones/MNMH-XXI-2021/orden-del-dia");
    }

    @Test
    void nothing_a_reader_types_leaves_its_place() {
        assertThat(Addresses.path(Language.EN, PathWord.MESAS, "a/b?c&d é"))
                .isEqualTo("/en/mesas/a%2Fb%3Fc%26d%20%C3%A9");
        assertThat(Addresses.query(Map.of("q", List.of("a&b=c", "")))).isEqualTo("?q=a%26b%3Dc");
    }

    @Test
    void every_word_is_one_word_in_each_language() {
        for (Language language : Language.values()) {
            assertThat(Arrays.stream(PathWord.values()).map(s -> s.in(language)))
                    .doesNotHaveDuplicates();
        }
    }
}
