package mesa.query.projection;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether an event may say something that a row cannot hold. It is told from its bytes, once for
 * all read models, so that rows of ordinary events need no second look: those are ASCII and UTF-8
 * without escapes, numbers without exponents, dates of four digits, and short.
 */
final class SanitizationCheck {
    /** Of a text or a number, in bytes. */
    private static final int LONGEST = 900;

    private SanitizationCheck() {}

    static boolean is(LocalDate day) {
        return RowSanitizer.day(day) != day;
    }

    static boolean is(Instant at) {
        return RowSanitizer.instant(at) != at;
    }

    static boolean is(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < ' ' || Character.isSurrogate(word.charAt(i))) {
                return true;
            }
        }
        return word.length() > LONGEST;
    }

    /** Looks at JSON; what is none may be judged odd. */
    static boolean is(byte[] json) {
        boolean text = false;
        int start = 0;
        for (int i = 0; i < json.length; i++) {
            byte b = json[i];
            byte next = i + 1 < json.length ? json[i + 1] : (byte) ' ';
            if (b == 0 || b == (byte) 0xED && (next & 0xFF) >= 0xA0 || i - start > LONGEST) {
                return true;
            }
            if (!text && (b < '0' || b > '9')) {
                start = i;
            }
            if (b == '"') {
                text = !text;
                start = i;
                if (text && (next == '+' || next == '-')) {
                    return true;
                }
            } else if (text && b == '\\') {
                if (next == 'u') {
                    return true;
                }
                i++;
            } else if (!text && b == 'E' || !text && b == 'e' && i > 0 && json[i - 1] <= '9') {
                return true;
            }
        }
        return false;
    }
}
