package mesa.api.wire;

import java.text.Normalizer;
import mesa.api.limit.TextKind;
import mesa.api.wire.Violation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which characters enter, and the form in which they are stored: NFC, {@code \n} for every line
 * break, a space for a tab. What is admitted can be held by PostgreSQL, XML, CSV, iCalendar and a
 * Kafka header, and shows a reader what it is.
 */
public final class TextRules {
    private TextRules() {}

    /**
     * The stored form; only a text without {@link #broken} characters has one.
     *
     * @param lines whether line breaks are kept apart from other separators
     */
    public static String normal(String text, boolean lines) {
        String plain = text.replace('\t', ' ');
        if (lines) {
            plain =
                    plain.replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .replace('\u2028', '\n')
                            .replace('\u2029', '\n');
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** The first thing that is wrong with the characters of a text in its stored form, or null. */
    public static @Nullable Violation broken(String pointer, String text, TextKind kind) {
        boolean visible = false;
        int place = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            place++;
            Reason reason = broken(c, kind);
            if (reason != null) {
                return Violation.at(pointer, reason, place, "U+%04X".formatted(c));
            }
            visible |= !isInvisible(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
        }
        return visible || text.isBlank() && kind.min() == 0
                ? null
                : Violation.at(pointer, Reason.BLANK);
    }

    private static @Nullable Reason broken(int c, TextKind kind) {
        if (Character.getType(c) == Character.SURROGATE || isNoncharacter(c)) {
            return Reason.NO_CHARACTER;
        }
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
            return kind == TextKind.PROSE ? null : Reason.LINE_BREAK;
        }
        if (Character.isISOControl(c)) {
            return Reason.CONTROL;
        }
        if (c == 0xFFFD) {
            return Reason.DAMAGED;
        }
        if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
            return Reason.DIRECTION;
        }
        return kind != TextKind.PROSE && isInvisible(c) ? Reason.INVISIBLE : null;
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }

    /** Default_Ignorable_Code_Point of Unicode, and the other characters of its format kind. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c == 0x2065
                || c == 0x2800
                || c == 0x3164
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFFA0
                || c >= 0xFFF0 && c <= 0xFFF8
                || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
