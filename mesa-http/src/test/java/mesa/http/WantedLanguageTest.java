package mesa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WantedLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en                        | en",
                "EN-gb                     | en",
                "es-MX                     | es",
                "fr, en-GB;q=0.8           | en",
                "en;q=0.5, es;q=0.9        | es",
                "es;q=0.1, en-US           | en",
                "fr;q=0.9, de              | es",
                "en;q=0, es                | es",
                "*                         | es",
                "english                   | es",
                "en;q=much                 | es",
                "'  '                      | es",
                "''                        | es"
            })
    void is_the_one_of_the_two_that_is_looked_up(String header, String language) {
        assertThat(WantedLanguage.of(header).getLanguage()).isEqualTo(language);
    }

    /** A servlet would answer the language of the machine it runs on, which is nobody's wish. */
    @Test
    void is_spanish_when_nobody_says() {
        var request = new MockHttpServletRequest();
        request.addPreferredLocale(Locale.UK);
        request.removeHeader("Accept-Language");
        assertThat(WantedLanguage.of(request).getLanguage()).isEqualTo("es");
        assertThat(WantedLanguage.of("en,".repeat(100)).getLanguage()).isEqualTo("es");
    }
}
