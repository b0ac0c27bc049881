package mesa.query.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import mesa.api.wire.Json;
import tools.jackson.databind.JsonNode;

/**
 * Ecuador's 24 provinces as SVG paths, projected once at the start. The mainland fills the drawing;
 * Galápagos stands in an inset at its own scale. So near the equator an equirectangular projection
 * distorts by less than one part in two hundred.
 */
public final class ProvinceMap {
    /** The drawing's user space, as {@code viewBox} wants it. */
    public static final String VIEW_BOX = "0 0 476 480";

    /** Frame of the inset: x, y, width, height. */
    public static final List<Integer> INSET = List.of(1, 400, 88, 76);

    private static final String GALAPAGOS = "20";
    private static final List<Province> PROVINCES = read();
    private static final Map<String, Province> BY_CODE =
            PROVINCES.stream().collect(Collectors.toUnmodifiableMap(Province::code, p -> p));

    private ProvinceMap() {}

    /** All provinces by INEC code. */
    public static List<Province> provinces() {
        return PROVINCES;
    }

    /** The name of a province or of the whole country, or the code itself when neither has it. */
    public static String name(String code) {
        if (code.equals("EC")) {
            return "Ecuador";
        }
        Province found = BY_CODE.get(code);
        return found == null ? code : found.name();
    }

    /**
     * @param path SVG path data in the user space of {@link #VIEW_BOX}
     */
    public record Province(String code, String name, String path) {}

    private static List<Province> read() {
        try (InputStream in = ProvinceMap.class.getResourceAsStream("provinces.geojson")) {
            if (in == null) {
                throw new IllegalStateException("provinces.geojson is missing");
            }
            List<Province> provinces = new ArrayList<>();
            for (JsonNode feature : Json.MAPPER.readTree(in).path("features")) {
                String code = feature.path("properties").path("code").asString();
                provinces.add(
                        new Province(
                                code,
                                feature.path("properties").path("name").asString(),
                                path(feature.path("geometry"), code.equals(GALAPAGOS))));
            }
            return List.copyOf(provinces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(JsonNode geometry, boolean inset) {
        DoubleUnaryOperator x =
                inset ? lon -> 7 + (lon + 91.75) * 30 : lon -> 48 + (lon + 81.1) * 72;
        DoubleUnaryOperator y = inset ? lat -> 406 + (0.7 - lat) * 30 : lat -> 6 + (1.5 - lat) * 72;
        StringBuilder path = new StringBuilder();
        if (geometry.path("type").asString().equals("Polygon")) {
            polygon(geometry.path("coordinates"), x, y, path);
        } else {
            for (JsonNode polygon : geometry.path("coordinates")) {
                polygon(polygon, x, y, path);
            }
        }
        return path.toString();
    }

    private static void polygon(
            JsonNode rings, DoubleUnaryOperator x, DoubleUnaryOperator y, StringBuilder path) {
        for (JsonNode ring : rings) {
            char step = 'M';
            for (JsonNode point : ring) {
                path.append(step)
                        .append(tenth(x.applyAsDouble(point.get(0).asDouble())))
                        .append(' ')
                        .append(tenth(y.applyAsDouble(point.get(1).asDouble())));
                step = 'L';
            }
            path.append('Z');
        }
    }

    private static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
