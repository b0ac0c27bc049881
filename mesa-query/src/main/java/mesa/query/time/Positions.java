package mesa.query.time;

import java.util.OptionalLong;

/** Positions as they stand in addresses, headers and forms. */
public final class Positions {
    private Positions() {}

    /** The position these digits are; nothing when they are none, or more than any journal has. */
    public static OptionalLong read(String text) {
        return text.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
