package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays days = WorkingDays.without(List.of());

    @ParameterizedTest
    @CsvSource({
        "2018-11-01", "2018-11-02", "2019-11-01", "2019-11-04", "2020-11-02", "2020-11-03",
        "2021-11-01", "2021-11-02", "2022-11-03", "2022-11-04", "2023-11-02", "2023-11-03",
        "2024-11-01", "2024-11-04", "2025-11-03", "2025-11-04", "2022-02-28", "2022-03-01",
        "2022-04-15", "2021-12-31", "2022-12-26", "2023-01-02", "2021-05-24", "2021-08-09",
        "2023-05-26", "2023-10-09", "2024-08-09", "2024-05-03", "2025-05-02"
    })
    void a_moved_holiday_is_rested_where_the_law_moves_it(LocalDate day) {
        assertThat(days.isWorking(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2021-08-10", "2023-05-24", "2024-05-02", "2021-11-03", "2025-05-01"})
    void the_day_it_was_moved_from_is_worked(LocalDate day) {
        assertThat(days.isWorking(day)).isTrue();
    }

    @Test
    void days_off_by_decree_do_not_count() {
        LocalDate bridge = LocalDate.of(2021, 9, 8);
        assertThat(WorkingDays.without(List.of(bridge)).between(bridge.minusDays(1), bridge))
                .isZero();
    }

    @Test
    void a_term_begins_the_day_after_and_ends_with_its_last_day() {
        LocalDate friday = LocalDate.of(2021, 9, 3);
        assertThat(days.after(friday, 5)).isEqualTo(LocalDate.of(2021, 9, 10));
        assertThat(days.between(friday, LocalDate.of(2021, 9, 10))).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "1,I",
        "4,IV",
        "9,IX",
        "14,XIV",
        "21,XXI",
        "40,XL",
        "1999,MCMXCIX",
        "3999,MMMCMXCIX"
    })
    void editions_are_numbered_in_roman(int number, String numeral) {
        assertThat(RomanNumeral.of(number)).isEqualTo(numeral);
    }

    @ParameterizedTest
    @CsvSource({"0", "4000"})
    void no_edition_has_a_number_that_is_not_roman(int number) {
        assertThatThrownBy(() -> RomanNumeral.of(number))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
