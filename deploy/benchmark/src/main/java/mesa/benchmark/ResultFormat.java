package mesa.benchmark;

import java.util.Locale;

/** Results as they stand in a sentence or a cell. */
final class ResultFormat {
    private final Results results;

    ResultFormat(Results results) {
        this.results = results;
    }

    /** Ours, the median. */
    String number(String what) {
        return plain(results.median(what, Kind.OURS));
    }

    /** Ours, the median, to a tenth. */
    String tenths(String what) {
        return String.format(Locale.ROOT, "%.1f", results.median(what, Kind.OURS));
    }

    String latency(String what, Kind kind) {
        return plain(results.median(what + ".p50", kind))
                + " / "
                + plain(results.median(what + ".p99", kind));
    }

    String spread(String what, Kind kind) {
        if (!results.has(what, kind)) {
            return "–";
        }
        Results.Spread spread = results.of(what, kind);
        return "%s (%s–%s)"
                .formatted(plain(spread.median()), plain(spread.least()), plain(spread.most()));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
