package mesa.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import mesa.api.Share;
import org.junit.jupiter.api.Test;

class LocaleFormatTest {
    private final LocaleFormat es = Language.ES.figures();
    private final LocaleFormat en = Language.EN.figures();

    @Test
    void thousands_are_grouped_as_each_language_does() {
        assertThat(es.number(18422)).isEqualTo("18\u202f422");
        assertThat(en.number(1234567)).isEqualTo("1,234,567");
        assertThat(en.number(-999)).isEqualTo("−999");
    }

    @Test
    void decimals_are_shown_only_when_there_are_any() {
        assertThat(es.number(new BigDecimal("42.3"))).isEqualTo("42,3");
        assertThat(en.number(new BigDecimal("42.0"))).isEqualTo("42");
        assertThat(en.number(new BigDecimal("-0.5"))).isEqualTo("−0.5");
    }

    @Test
    void a_quantity_is_told_whole() {
        assertThat(es.number(new BigDecimal("9.96"))).isEqualTo("9,96");
        assertThat(en.number(new BigDecimal("123456789012345.000001")))
                .isEqualTo("123,456,789,012,345.000001");
    }

    @Test
    void a_bar_is_full_when_all_is_done_and_not_before() {
        assertThat(es.length(Share.of(996, 1000))).isEqualTo("99.6");
        assertThat(es.length(Share.of(999_999_999, 1_000_000_000))).isEqualTo("99.9999");
        assertThat(es.length(BigDecimal.ONE)).isEqualTo("100");
        assertThat(es.length(new BigDecimal("1.2"))).isEqualTo("100");
        assertThat(es.length(new BigDecimal("-0.2"))).isEqualTo("0");
    }

    @Test
    void days_are_short_and_unambiguous() {
        assertThat(es.day(LocalDate.of(2026, 6, 30))).isEqualTo("30 jun 2026");
        assertThat(en.day(LocalDate.of(2018, 10, 4))).isEqualTo("4 Oct 2018");
        assertThat(es.weekday(LocalDate.of(2018, 10, 30)))
                .isEqualTo("martes 30 de octubre de 2018");
    }

    @Test
    void times_are_those_of_guayaquil() {
        assertThat(es.stamp(Instant.parse("2026-11-24T01:04:00Z"))).isEqualTo("23 nov 2026 20:04");
    }

    @Test
    void a_slip_is_signed() {
        assertThat(es.slip(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 6, 30)))
                .isEqualTo("+61\u00a0d");
    }
}
