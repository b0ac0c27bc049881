package mesa.api.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Random;
import java.util.UUID;
import mesa.api.DomainCommand;
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

    private final Random random;
    private final RandomScalars scalars;

    public RandomBodies(long seed) {
        random = new Random(seed);
        scalars = new RandomScalars(random);
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
            case Limit.OfText text -> NODES.stringNode(scalars.text(text));
            case Limit.OfNumber number -> {
                BigDecimal drawn = scalars.number(number);
                yield number.whole()
                        ? NODES.numberNode(drawn.longValueExact())
                        : NODES.numberNode(drawn);
            }
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
            case DAY -> NODES.stringNode(scalars.day().toString());
            case INSTANT -> NODES.stringNode(scalars.instant().toString());
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
        int size =
                plain && scalars.once(400)
                        ? limit.max()
                        : random.nextInt(Math.min(3, limit.max()) + 1);
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            list.add(value(type.getActualTypeArguments()[0], limit.element()));
        }
        return list;
    }
}
