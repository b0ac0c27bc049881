package mesa.query.web;

import java.util.Arrays;
import mesa.api.commitment.Light;

/** The traffic light as people see it: shape, word and colour, never colour alone. */
public enum TrafficLight {
    NO_DATA(Light.GREY, "○", "none"),
    ON_TRACK(Light.GREEN, "●", "ok"),
    AT_RISK(Light.AMBER, "▲", "risk"),
    LATE(Light.RED, "■", "late"),
    BREACHED(Light.BLACK, "✖", "breach"),
    VERIFIED(Light.BLUE, "✓", "done");

    private final Light light;
    private final String shape;
    private final String style;

    TrafficLight(Light light, String shape, String style) {
        this.light = light;
        this.shape = shape;
        this.style = style;
    }

    /** What is shown for a light. */
    public static TrafficLight of(Light light) {
        return Arrays.stream(values())
                .filter(shown -> shown.light == light)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(light.name()));
    }

    /** What it is called in addresses and answers. */
    public Light light() {
        return light;
    }

    public String shape() {
        return shape;
    }

    /** The class that colours it. */
    public String style() {
        return style;
    }

    /** Key of the word beside the shape. */
    public String key() {
        return "light." + name();
    }
}
