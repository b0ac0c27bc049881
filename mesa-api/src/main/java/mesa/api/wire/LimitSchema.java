package mesa.api.wire;

import java.math.BigDecimal;
import mesa.api.limit.Days;
import mesa.api.limit.TextKind;
import tools.jackson.databind.node.ObjectNode;

/** A limit in the words of JSON Schema, and in a sentence where the schema has none. */
final class LimitSchema {
    private LimitSchema() {}

    static void addTo(ObjectNode schema, Limit limit) {
        switch (limit) {
            case Limit.OfText text -> text(schema, text);
            case Limit.OfNumber number -> number(schema, number);
            case Limit.OfList list -> {
                schema.put("maxItems", list.max());
                addTo((ObjectNode) schema.get("items"), list.element());
            }
            case Limit.OfType type -> typed(schema, type);
            case Limit.OfRecord _ -> {}
        }
    }

    private static void text(ObjectNode schema, Limit.OfText text) {
        schema.put("minLength", text.min());
        schema.put("maxLength", text.max());
        if (text.pattern() != null) {
            schema.put("pattern", "^(" + text.pattern().pattern() + ")$");
        } else {
            schema.put(
                    "description",
                    text.kind() == TextKind.PROSE
                            ? "Unicode, kept as NFC; line breaks are the only control characters."
                            : "One line of Unicode, kept as NFC; every character is visible.");
        }
    }

    private static void number(ObjectNode schema, Limit.OfNumber number) {
        schema.put("minimum", number.min());
        if (number.max().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0) {
            schema.put("maximum", number.max());
        }
        if (!number.whole()) {
            schema.put("description", "At most " + number.decimals() + " decimals.");
        }
    }

    private static void typed(ObjectNode schema, Limit.OfType type) {
        switch (type) {
            case DAY, INSTANT ->
                    schema.put("description", "From " + Days.FIRST + " to " + Days.LAST + ".");
            case ID, CHOICE, FLAG -> {}
        }
    }
}
