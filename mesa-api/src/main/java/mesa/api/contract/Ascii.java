package mesa.api.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text as an attribute of a CloudEvent holds it. */
final class Ascii {
    private Ascii() {}

    /**
     * Visible ASCII stays as it is; anything else, as codes of older journals may hold it, is the
     * percent-encoding of its UTF-8, and half a character that of U+FFFD.
     */
    static String of(String text) {
        if (text.chars().allMatch(c -> c > ' ' && c <= '~')) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (point > ' ' && point <= '~') {
                        out.append((char) point);
                        return;
                    }
                    boolean half =
                            point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
                    for (byte b : Character.toString(half ? 0xFFFD : point).getBytes(UTF_8)) {
                        out.append("%%%02X".formatted(b & 0xFF));
                    }
                });
        return out.toString();
    }
}
