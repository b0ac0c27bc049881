package mesa.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProvinceMapTest {
    @Test
    void draws_all_twenty_four_provinces() {
        assertThat(ProvinceMap.provinces()).hasSize(24);
        assertThat(ProvinceMap.name("01")).isEqualTo("Azuay");
        assertThat(ProvinceMap.name("99")).isEqualTo("99");
    }

    @Test
    void nothing_lies_outside_the_drawing() {
        for (ProvinceMap.Province province : ProvinceMap.provinces()) {
            points(province, 0, 476, 0, 480);
        }
    }

    @Test
    void galapagos_lies_in_its_inset_and_nobody_else_does() {
        int x = ProvinceMap.INSET.get(0);
        int y = ProvinceMap.INSET.get(1);
        int right = x + ProvinceMap.INSET.get(2);
        int bottom = y + ProvinceMap.INSET.get(3);
        for (ProvinceMap.Province province : ProvinceMap.provinces()) {
            if (province.code().equals("20")) {
                points(province, x, right, y, bottom);
            } else {
                assertThat(pairs(province.path()))
                        .as(province.name())
                        .noneMatch(p -> p[0] < right && p[1] > y);
            }
        }
    }

    @Test
    void the_wheel_has_a_sector_for_every_objective() {
        assertThat(GcmWheel.of(Map.of(1, 4L, 23, 1L)))
                .hasSize(23)
                .filteredOn(s -> !s.fill().isEmpty())
                .extracting(s -> s.objective().number())
                .containsExactly(1, 23);
    }

    private static void points(ProvinceMap.Province p, int left, int right, int top, int bottom) {
        assertThat(pairs(p.path()))
                .as(p.name())
                .isNotEmpty()
                .allSatisfy(at -> {
                    assertThat(at[0]).isBetween((double) left, (double) right);
                    assertThat(at[1]).isBetween((double) top, (double) bottom);
                });
    }

    private static List<double[]> pairs(String path) {
        return Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)")
                .matcher(path)
                .results()
                .map(r ->
                        new double[] {
                            Double.parseDouble(r.group(1)), Double.parseDouble(r.group(2))
                        })
                .toList();
    }
}
