package mesa.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mesa.query.projection.Replacement.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSanitizerTest {
    private record Part(String text, BigDecimal number) {}

    private record Row(
            String key,
            String prose,
            LocalDate day,
            Instant at,
            BigDecimal number,
            List<String> names,
            List<Part> parts) {}

    private static final Row PLAIN =
            new Row(
                    "k",
                    "Ñandú 😀\nb",
                    LocalDate.of(2026, 1, 1),
                    Instant.parse("2026-01-01T00:00:00Z"),
                    new BigDecimal("1.50"),
                    List.of("a"),
                    List.of(new Part("a", BigDecimal.ONE)));

    private final RowSanitizer<Row> rowSanitizer =
            new RowSanitizer<>(RowMapping.of(Row.class), List.of());
    private final Map<String, What> told = new TreeMap<>();

    private Row fit(Row row) {
        return rowSanitizer.fit(row, told::put);
    }

    @Test
    void what_can_be_held_stays_the_very_row() {
        assertThat(fit(PLAIN)).isSameAs(PLAIN);
        assertThat(told).isEmpty();
    }

    @Test
    void nul_and_halves_of_characters_are_replaced_wherever_they_stand() {
        Row odd =
                new Row(
                        "a\0b",
                        "x\uD800y\uDC00",
                        PLAIN.day(),
                        PLAIN.at(),
                        PLAIN.number(),
                        List.of("\0"),
                        List.of(new Part("p\0", BigDecimal.ONE)));
        Row fitted = fit(odd);
        assertThat(fitted.key()).isEqualTo("a\uFFFDb");
        assertThat(fitted.prose()).isEqualTo("x\uFFFDy\uFFFD");
        assertThat(fitted.names()).containsExactly("\uFFFD");
        assertThat(fitted.parts()).containsExactly(new Part("p\uFFFD", BigDecimal.ONE));
        assertThat(told.keySet()).containsExactly("key", "names", "parts", "prose");
        assertThat(told.values()).containsOnly(What.CHARACTERS);
        assertThat(rowSanitizer.key("a\0b")).isEqualTo(fitted.key());
        assertThat(fit(fitted)).isSameAs(fitted);
    }

    @Test
    void days_moments_and_numbers_are_the_nearest_there_are() {
        Row fitted =
                fit(
                        new Row(
                                "k",
                                "",
                                LocalDate.MIN,
                                Instant.MAX,
                                new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                                List.of(),
                                List.of(new Part("", new BigDecimal("-1E+5000")))));
        assertThat(fitted.day()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(fitted.at()).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
        assertThat(fitted.number()).isEqualTo(BigDecimal.TEN.pow(1000).subtract(BigDecimal.ONE));
        assertThat(fitted.parts().getFirst().number()).isEqualTo(fitted.number().negate());
        assertThat(new EnumMap<>(Map.of(What.DATE, 1, What.NUMBER, 1)).keySet())
                .containsExactlyInAnyOrderElementsOf(new java.util.HashSet<>(told.values()));
    }

    @Test
    void digits_far_behind_the_point_are_rounded_away() {
        assertThat(RowSanitizer.number(new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE))).isZero();
        assertThat(RowSanitizer.number(new BigDecimal("1E-1001"))).isZero();
        assertThat(RowSanitizer.number(new BigDecimal("0E+2000000000"))).isZero();
        assertThat(RowSanitizer.number(new BigDecimal("0.0001")))
                .isEqualTo(new BigDecimal("0.0001"));
    }

    @Test
    void a_key_an_index_cannot_take_is_its_beginning_and_its_hash() {
        String one = "é".repeat(3_000) + "1";
        String other = "é".repeat(3_000) + "2";
        String fitted = (String) rowSanitizer.key(one);
        assertThat(fitted.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000);
        assertThat(fitted).startsWith("é".repeat(500)).isNotEqualTo(rowSanitizer.key(other));
        assertThat(rowSanitizer.key(fitted)).isEqualTo(fitted);
        assertThat(
                        fit(new Row(
                                        "k",
                                        one,
                                        PLAIN.day(),
                                        PLAIN.at(),
                                        BigDecimal.ONE,
                                        List.of(),
                                        List.of()))
                                .prose())
                .isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"x\\u0000\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"on\":\"-999999999-01-01\"}",
                "{\"on\":\"+999999999-12-31\"}",
                "{\"n\":1E+400}",
                "{\"n\":1e400}"
            })
    void an_event_that_may_not_fit_is_told_by_its_bytes(String json) {
        assertThat(SanitizationCheck.is(json.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void so_is_one_of_long_texts_long_numbers_or_broken_bytes() {
        assertThat(
                        SanitizationCheck.is(
                                ("{\"a\":\"" + "x".repeat(1_000) + "\"}")
                                        .getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(
                        SanitizationCheck.is(
                                ("{\"a\":" + "1".repeat(1_000) + "}")
                                        .getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(
                        SanitizationCheck.is(
                                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
                .isTrue();
        assertThat(SanitizationCheck.is(new byte[] {'"', 0, '"'})).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hash\":\"3e7a1e9\",\"ok\":true,\"not\":false,\"n\":-1.5,\"none\":null}",
                "{\"name\":\"Ñandú 😀 \\\"E\\\" \\\\ \\n\",\"on\":\"2026-01-01\",\"e\":1}"
            })
    void an_ordinary_one_needs_no_second_look(String json) {
        assertThat(SanitizationCheck.is(json.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
