package mesa.query.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order in which people look for names: Á with A, Ñ after N, capitals beside small letters. */
public final class SpanishOrder {
    /** Names that differ at all have an order. */
    public static final Comparator<String> OF_NAMES =
            ((Comparator<String>) SpanishOrder::compare).thenComparing(Comparator.naturalOrder());

    private SpanishOrder() {}

    private static int compare(String a, String b) {
        // One for each: a collator is locked while it compares.
        return Collator.getInstance(Locale.of("es")).compare(a, b);
    }
}
