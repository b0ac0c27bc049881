package mesa.api.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.api.DomainCommand;
import mesa.api.limit.Days;
import mesa.api.limit.TextKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies of commands from a seed, each value within its limit and often at its very end. Rules of a
 * record over several components may still refuse one.
 */
public final class RandomBodies {
    private static final JsonNodeFactory NODES = Json.MAPPER.getNodeFactory();
    private static final List<String> PIECES =
            List.of(
                    "a", "Mesa ", "ñandú ", "É", "e\u0301", "\u00bf", "漢", "😀", "&<\"'", "=1+1",
                    "%_\\");
    private static final List<String> PROSE_PIECES =
            List.of("\n", "\r\n", "\t", "\u2028", "\u200d", "\u00ad", "\u200f");
    private static final List<String> CODES =
            List.of("EC", "01", "24", "0101", "170150", "a", "j", "application/pdf", "RE-275/2018");

    private final Random random;

    public RandomBodies(long seed) {
        random = new Random(seed);
    }

    /** The components of a command but its id. */
    public ObjectNode of(Class<? extends DomainCommand> command) {
        ObjectNode body = NODES.objectNode();
        RecordComponent[] components = command.getRecordComponents();
        for (int i = 1; i < components.length; i++) {
            put(body, components[i]);
        }
        return body;
    }

    private void put(ObjectNode into, RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!optional || random.nextBoolean()) {
            into.set(component.getName(), value(component.getGenericType(), Limit.of(component)));
        }
    }

    private JsonNode value(Type type, Limit limit) {
        return switch (limit) {
            case Limit.OfText text -> NODES.stringNode(text(text));
            case Limit.OfNumber number -> number(number);
            case Limit.OfList list -> list((ParameterizedType) type, list);
            case Limit.OfRecord _ -> {
                ObjectNode object = NODES.objectNode();
                for (RecordComponent component : ((Class<?>) type).getRecordComponents()) {
                    put(object, component);
                }
                yield object;
            }
            case Limit.OfType plain -> typed((Class<?>) type, plain);
        };
    }

    private JsonNode typed(Class<?> type, Limit.OfType limit) {
        return switch (limit) {
            case DAY -> NODES.stringNode(day().toString());
            case INSTANT -> NODES.stringNode(instant().toString());
            case ID -> NODES.stringNode(new UUID(random.nextLong(), random.nextLong()).toString());
            case FLAG -> NODES.booleanNode(random.nextBoolean());
            case CHOICE -> {
                Object[] constants = type.getEnumConstants();
                yield NODES.stringNode(
                        ((Enum<?>) constants[random.nextInt(constants.length)]).name());
            }
        };
    }

    private ArrayNode list(ParameterizedType type, Limit.OfList limit) {
        boolean plain = !(limit.element() instanceof Limit.OfRecord);
        int size = plain && once(400) ? limit.max() : random.nextInt(Math.min(3, limit.max()) + 1);
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            list.add(value(type.getActualTypeArguments()[0], limit.element()));
        }
        return list;
    }

    private String text(Limit.OfText limit) {
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
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(8); i > 0; i--) {
            List<String> pieces = prose && once(4) ? PROSE_PIECES : PIECES;
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private String code(Pattern pattern) {
        while (true) {
            String code =
                    switch (random.nextInt(5)) {
                        case 0 -> "%064x".formatted(new BigInteger(256, random));
                        case 1 -> "k" + random.nextInt(100) + (once(9) ? "-".repeat(37) : "");
                        case 2 -> "M" + random.nextInt(1_000);
                        case 3 -> "%013d".formatted(random.nextLong(10_000_000_000_000L));
                        default -> CODES.get(random.nextInt(CODES.size()));
                    };
            if (pattern.matcher(code).matches()) {
                return code;
            }
        }
    }

    private JsonNode number(Limit.OfNumber limit) {
        BigDecimal number =
                switch (random.nextInt(6)) {
                    case 0 -> limit.min();
                    case 1 -> limit.max();
                    default ->
                            limit.min()
                                    .add(BigDecimal.valueOf(random.nextInt(20)))
                                    .min(limit.max());
                };
        if (!limit.whole()) {
            BigDecimal part = BigDecimal.valueOf(random.nextInt(1_000_000), limit.decimals());
            return NODES.numberNode(once(2) ? number : part);
        }
        return NODES.numberNode(number.longValueExact());
    }

    private LocalDate day() {
        return switch (random.nextInt(8)) {
            case 0 -> Days.FIRST;
            case 1 -> Days.LAST;
            default -> LocalDate.of(2025, 1, 1).plusDays(random.nextInt(800));
        };
    }

    private Instant instant() {
        return switch (random.nextInt(8)) {
            case 0 -> Days.FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
            case 1 -> Days.LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
            default -> Instant.parse("2025-02-18T14:00:00Z").plusSeconds(random.nextInt(9_999_999));
        };
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }
}
