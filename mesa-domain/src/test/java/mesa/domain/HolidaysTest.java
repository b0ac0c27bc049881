package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of rest of a whole year, so that none is missing and none is too many. */
class HolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "2021,01-01 02-15 02-16 04-02 04-30 05-24 08-09 10-08 11-01 11-02 12-24 12-31",
        "2022,02-28 03-01 04-15 05-02 05-23 08-12 10-10 11-03 11-04 12-26",
        "2023,01-02 02-20 02-21 04-07 05-01 05-26 08-11 10-09 11-02 11-03 12-25",
        "2024,01-01 02-12 02-13 03-29 05-03 05-24 08-09 10-11 11-01 11-04 12-25",
        "2025,01-01 03-03 03-04 04-18 05-02 05-23 08-11 10-10 11-03 11-04 12-25",
        "2018,01-01 02-12 02-13 03-30 04-30 05-25 08-10 10-08 11-01 11-02 12-25",
        "2020,01-01 02-24 02-25 04-10 05-01 05-25 08-10 10-09 11-02 11-03 12-25"
    })
    void a_year_has_these_days_of_rest_and_no_others(int year, String days) {
        assertThat(Holidays.of(year))
                .containsExactlyElementsOf(
                        Stream.of(days.split(" "))
                                .map(day -> LocalDate.parse(year + "-" + day))
                                .toList());
    }

    @Test
    void easter_agrees_with_a_second_way_of_computing_it() {
        for (int year = 1583; year <= 4099; year++) {
            assertThat(Holidays.easter(year)).isEqualTo(knuth(year));
        }
    }

    /** By golden number, century and epact, as in "The Art of Computer Programming", 1.3.2. */
    private static LocalDate knuth(int year) {
        int golden = year % 19 + 1;
        int century = year / 100 + 1;
        int leapYearsLeftOut = 3 * century / 4 - 12;
        int moon = (8 * century + 5) / 25 - 5;
        int sunday = 5 * year / 4 - leapYearsLeftOut - 10;
        int epact = Math.floorMod(11 * golden + 20 + moon - leapYearsLeftOut, 30);
        if (epact == 25 && golden > 11 || epact == 24) {
            epact++;
        }
        int full = 44 - epact < 21 ? 74 - epact : 44 - epact;
        int day = full + 7 - (sunday + full) % 7;
        return LocalDate.of(year, 3, 1).plusDays(day - 1L);
    }
}
