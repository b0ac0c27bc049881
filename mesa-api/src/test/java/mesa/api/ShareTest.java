package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All is said of all alone, nothing of nothing alone. */
class ShareTest {
    @ParameterizedTest
    @CsvSource({
        "9.96, 10, 99 %",
        "10, 10, 100 %",
        "10.34, 10, 103 %",
        "0.04, 10, <1 %",
        "0, 10, 0 %",
        "0.1, 10, 1 %",
        "-0.04, 10, −<1 %",
        "-1, 10, −10 %",
        "999999999999999, 1000000000000000, 99 %",
        "0.000001, 999999999999999, <1 %",
        "-9.96, -10, 99 %",
        "-0.01, -10000000, <1 %"
    })
    void is_told_in_whole_percents_towards_zero(String part, String whole, String told) {
        assertThat(Share.percent(Share.of(new BigDecimal(part), new BigDecimal(whole))))
                .isEqualTo(told.replace(' ', '\u00a0'));
    }

    @Test
    void keeps_six_decimals() {
        assertThat(Share.of(1, 3)).isEqualByComparingTo("0.333333");
        assertThat(Share.of(2, 3)).isEqualByComparingTo("0.666667");
        assertThat(Share.of(5, 0)).isZero();
    }
}
