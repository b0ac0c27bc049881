package mesa.api.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mesa.api.limit.Days;
import mesa.api.limit.TextKind;
import mesa.api.wire.Violation.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one place where what was sent is held against what may enter. Shape and type are the
 * reading's matter: a value of another type passes here and fails there.
 */
public final class InputValidator {
    /** More than these help nobody. */
    private static final int MOST_TOLD = 20;

    private final List<Violation> violations = new ArrayList<>();

    private InputValidator() {}

    /**
     * Brings the texts of a body into their stored form, in place.
     *
     * @param type the record whose components the body has
     * @throws InvalidInput when a value lies outside its limit
     */
    public static void admit(Class<?> type, ObjectNode body) {
        InputValidator inputValidator = new InputValidator();
        inputValidator.record("", Limit.of(type), body);
        if (!inputValidator.violations.isEmpty()) {
            throw new InvalidInput(inputValidator.violations);
        }
    }

    /**
     * The stored form of one text that came beside a body.
     *
     * @param name what it is called
     * @throws InvalidInput when it lies outside its limit
     */
    public static String text(String name, String text, TextKind kind, int max) {
        InputValidator inputValidator = new InputValidator();
        String normal =
                inputValidator.text(
                        "/" + escaped(name), new Limit.OfText(kind, kind.min(), max, null), text);
        if (normal == null) {
            throw new InvalidInput(inputValidator.violations);
        }
        return normal;
    }

    private void record(String pointer, Limit.OfRecord record, ObjectNode node) {
        for (Map.Entry<String, Limit> component : record.components().entrySet()) {
            JsonNode value = node.get(component.getKey());
            if (value != null && !value.isNull()) {
                JsonNode normal =
                        value(
                                pointer + "/" + escaped(component.getKey()),
                                component.getValue(),
                                value);
                if (normal != value) {
                    node.set(component.getKey(), normal);
                }
            }
        }
    }

    private JsonNode value(String pointer, Limit limit, JsonNode value) {
        switch (limit) {
            case Limit.OfRecord record when value instanceof ObjectNode node ->
                    record(pointer, record, node);
            case Limit.OfList list when value instanceof ArrayNode node ->
                    list(pointer, list, node);
            case Limit.OfNumber number when value.isNumber() -> number(pointer, number, value);
            case Limit.OfText text when value.isString() -> {
                String normal = text(pointer, text, value.stringValue());
                return normal == null || normal.equals(value.stringValue())
                        ? value
                        : Json.MAPPER.getNodeFactory().stringNode(normal);
            }
            case Limit.OfType type -> typed(pointer, type, value);
            case Limit.OfRecord _, Limit.OfList _, Limit.OfNumber _, Limit.OfText _ -> {}
        }
        return value;
    }

    private void list(String pointer, Limit.OfList list, ArrayNode node) {
        if (node.size() > list.max()) {
            add(Violation.at(pointer, Reason.TOO_MANY, node.size(), list.max()));
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isNull()) {
                add(Violation.at(pointer + "/" + i, Reason.MISSING));
                continue;
            }
            JsonNode normal = value(pointer + "/" + i, list.element(), node.get(i));
            if (normal != node.get(i)) {
                node.set(i, normal);
            }
        }
    }

    private @Nullable String text(String pointer, Limit.OfText limit, String text) {
        boolean lines = limit.kind() == TextKind.PROSE;
        if (text.length() > 4L * limit.max()) {
            return add(Violation.at(pointer, Reason.TOO_LONG, text.length(), limit.max()));
        }
        String normal = TextRules.normal(text, lines);
        int length = normal.codePointCount(0, normal.length());
        if (length > limit.max()) {
            return add(Violation.at(pointer, Reason.TOO_LONG, length, limit.max()));
        }
        Violation broken = TextRules.broken(pointer, normal, limit.kind());
        if (broken != null) {
            return add(broken);
        }
        if (limit.pattern() != null && !limit.pattern().matcher(normal).matches()) {
            return add(Violation.at(pointer, Reason.PATTERN, limit.pattern().pattern()));
        }
        return normal;
    }

    private void number(String pointer, Limit.OfNumber limit, JsonNode value) {
        BigDecimal number = value.decimalValue();
        if (number.compareTo(limit.min()) < 0 || number.compareTo(limit.max()) > 0) {
            add(Violation.at(pointer, Reason.NUMBER, limit.min(), limit.max()));
        } else if (number.scale() > 2 * limit.decimals()
                || number.signum() != 0 && number.stripTrailingZeros().scale() > limit.decimals()) {
            add(Violation.at(pointer, Reason.DECIMALS, limit.decimals()));
        }
    }

    private void typed(String pointer, Limit.OfType type, JsonNode value) {
        String text = value.isString() ? value.stringValue() : "";
        boolean admitted =
                switch (type) {
                    case DAY -> isDay(text);
                    case INSTANT -> isInstant(text);
                    case ID -> isId(text);
                    case CHOICE, FLAG -> true;
                };
        if (!admitted) {
            add(
                    switch (type) {
                        case INSTANT ->
                                Violation.at(pointer, Reason.INSTANT, Days.FIRST, Days.LAST);
                        case ID -> Violation.at(pointer, Reason.ID);
                        case DAY, CHOICE, FLAG ->
                                Violation.at(pointer, Reason.DAY, Days.FIRST, Days.LAST);
                    });
        }
    }

    private @Nullable String add(Violation violation) {
        if (violations.size() < MOST_TOLD) {
            violations.add(violation);
        }
        return null;
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && Days.contain(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isInstant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return text.length() <= 40 && Days.contain(instant);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isId(String text) {
        return text.length() == 36
                && text.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    }

    /** A name as a step of a pointer (RFC 6901). */
    public static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
