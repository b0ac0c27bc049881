package mesa.api.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import mesa.api.limit.Days;
import mesa.api.limit.TextKind;

/** Texts, numbers and dates, each within its limit and often at its very end. */
final class RandomScalars {
    /** Visible, so that no name is blank; what spreadsheets take for formulas among them. */
    private static final List<String> STARTS =
            List.of("x", "x", "x", "=1+1", "+593", "-1", "@SUMA(A1)", "|", "\\", "\"", "null");

    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Mesa ",
                    "ñandú ",
                    "É",
                    "e\u0301",
                    "\u00bf",
                    "漢",
                    "😀",
                    "&<\"'",
                    "=1+1",
                    "%_\\",
                    ", ; ",
                    "|",
                    "\\n",
                    "שלום",
                    "مرحبا",
                    "q\u0323\u0307",
                    "𝔐",
                    "{{x}}",
                    "<b>");
    private static final List<String> PROSE_PIECES =
            List.of("\n", "\r\n", "\t", "\u2028", "\u200d", "\u00ad", "\u200f");
    private static final List<String> CODES =
            List.of("EC", "01", "24", "0101", "170150", "a", "j", "application/pdf", "RE-275/2018");

    private final Random random;

    RandomScalars(Random random) {
        this.random = random;
    }

    String text(Limit.OfText limit) {
        Pattern pattern = limit.pattern();
        if (pattern != null) {
            return code(pattern);
        }
        if (once(100)) {
            return (once(2) ? "a" : "😀").repeat(once(2) ? limit.max() : Math.max(1, limit.min()));
        }
        boolean prose = limit.kind() == TextKind.PROSE;
        if (prose && once(20)) {
            return "";
        }
        StringBuilder text = new StringBuilder(pick(STARTS));
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(pick(prose && once(4) ? PROSE_PIECES : PIECES));
        }
        int most = Math.min(limit.max(), text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, most));
    }

    private String code(Pattern pattern) {
        while (true) {
            String code =
                    switch (random.nextInt(5)) {
                        case 0 -> "%064x".formatted(new BigInteger(256, random));
                        case 1 -> "k" + random.nextInt(8) + (once(9) ? "-".repeat(37) : "");
                        case 2 -> "M" + random.nextInt(1_000);
                        case 3 -> "%013d".formatted(random.nextLong(10_000_000_000_000L));
                        default -> pick(CODES);
                    };
            if (pattern.matcher(code).matches()) {
                return code;
            }
        }
    }

    BigDecimal number(Limit.OfNumber limit) {
        BigDecimal number =
                switch (random.nextInt(6)) {
                    case 0 -> limit.min();
                    case 1 -> limit.max();
                    default ->
                            limit.min()
                                    .add(BigDecimal.valueOf(random.nextInt(20)))
                                    .min(limit.max());
                };
        return limit.whole() || once(2)
                ? number
                : BigDecimal.valueOf(random.nextInt(1_000_000), limit.decimals());
    }

    LocalDate day() {
        return switch (random.nextInt(8)) {
            case 0 -> Days.FIRST;
            case 1 -> Days.LAST;
            default -> LocalDate.of(2025, 1, 1).plusDays(random.nextInt(800));
        };
    }

    Instant instant() {
        return switch (random.nextInt(8)) {
            case 0 -> Days.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
            case 1 -> Days.LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
            default -> Instant.parse("2025-02-18T14:00:00Z").plusSeconds(random.nextInt(9_999_999));
        };
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }
}
