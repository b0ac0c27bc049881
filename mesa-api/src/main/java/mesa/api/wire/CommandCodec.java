package mesa.api.wire;

import java.util.UUID;
import mesa.api.DomainCommand;
import tools.jackson.databind.node.ObjectNode;

/** Commands as others write them: an address and a body without the id. */
public final class CommandCodec {
    /** Asking the class itself makes its components anew at every call. */
    private static final ClassValue<String> OWN =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    return type.getRecordComponents()[0].getName();
                }
            };

    private CommandCodec() {}

    /** The component that holds the stream's id and stands in the address: the first. */
    public static String ownComponent(Class<? extends DomainCommand> type) {
        return OWN.get(type);
    }

    /**
     * What was sent from outside: held against what may enter, its texts in their stored form.
     *
     * @throws InvalidInput when a value of the body lies outside its limit
     * @throws tools.jackson.core.JacksonException when the body has another shape
     */
    public static DomainCommand admit(
            Class<? extends DomainCommand> type, UUID id, ObjectNode body) {
        InputValidator.admit(type, body);
        return decode(type, id, body);
    }

    /**
     * A command we wrote down ourselves.
     *
     * @param type the command
     * @param id the stream it addresses; fills the first component
     * @param body the other components by name
     * @throws tools.jackson.core.JacksonException when the body has another shape
     * @throws IllegalArgumentException never directly; nonsense values arrive as a Jackson
     *     exception
     */
    public static DomainCommand decode(
            Class<? extends DomainCommand> type, UUID id, ObjectNode body) {
        ObjectNode whole = Json.MAPPER.createObjectNode();
        whole.put(ownComponent(type), id.toString());
        body.properties().forEach(e -> whole.set(e.getKey(), e.getValue()));
        return Json.MAPPER.treeToValue(whole, type);
    }

    /** The body a caller would send: every component but the id. */
    public static ObjectNode encode(DomainCommand command) {
        ObjectNode whole = Json.MAPPER.valueToTree(command);
        whole.remove(ownComponent(command.getClass()));
        return whole;
    }
}
