package mesa.query.web;

/** The traffic light: shape, word and colour, never colour alone. */
public enum TrafficLight {
    NO_DATA("○", "none"),
    ON_TRACK("●", "ok"),
    AT_RISK("▲", "risk"),
    LATE("■", "late"),
    BREACHED("✖", "breach"),
    VERIFIED("✓", "done");

    private final String shape;
    private final String style;

    TrafficLight(String shape, String style) {
        this.shape = shape;
        this.style = style;
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
