package mesa.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When words name an agreement, and when they only share a word with its title. */
class AgreementMentionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Paz | true",
                " paz  | true",
                "Se leyó «Paz» | true",
                "Se leyó “PAZ” hoy | true",
                "Se adoptó AC-M-XXI-2021-03. | true",
                "Informe de paz | false",
                "capaz | false",
                "AC-M-XXI-2021-031 | false",
                "CO-AC-M-XXI-2021-03-01 | false"
            })
    void words_name_it_by_title_or_code(String words, boolean named) {
        assertThat(AgreementMention.names(words, "Paz", "AC-M-XXI-2021-03")).isEqualTo(named);
    }
}
