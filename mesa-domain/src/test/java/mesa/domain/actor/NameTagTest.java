package mesa.domain.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTagTest {
    private static final int[] LETTERS =
            "aZ9ñÑáÜüçßİıΣσςKﬁ .,-/'\u0301\u0303\u20dd\u0903\u00a0\t中𝐀".codePoints().toArray();

    @ParameterizedTest
    @CsvSource({
        "'  Ministerio de  Educación ', ministerio de educacion",
        "'MINISTERIO-DE EDUCACIÓN.', ministerio de educacion",
        "'Año 2018', ano 2018",
        "'¿?', ''"
    })
    void accents_case_and_what_stands_between_words_make_no_other_name(String name, String plain) {
        assertThat(Registration.plain(name)).isEqualTo(plain);
    }

    /** Tags in journals were made by these expressions, so that nothing may come out otherwise. */
    @Test
    void every_name_is_made_plain_as_ever() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            String name =
                    IntStream.range(0, random.nextInt(12))
                            .map(_ -> LETTERS[random.nextInt(LETTERS.length)])
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertThat(Registration.plain(name)).as("seed %s, %s", seed, name).isEqualTo(old(name));
        }
    }

    private static String old(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
