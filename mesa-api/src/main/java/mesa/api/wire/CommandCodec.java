package mesa.api.wire;

import java.util.UUID;
import mesa.api.DomainCommand;
import tools.jackson.databind.node.ObjectNode;

/** Commands as others write them: an address and a body without the id. */
public final class CommandCodec {
    private CommandCodec() {}

    /**
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
        whole.put(type.getRecordComponents()[0].getName(), id.toString());
        body.properties().forEach(e -> whole.set(e.getKey(), e.getValue()));
        return Json.MAPPER.treeToValue(whole, type);
    }

    /** The body a caller would send: every component but the id. */
    public static ObjectNode encode(DomainCommand command) {
        ObjectNode whole = Json.MAPPER.valueToTree(command);
        whole.remove(command.getClass().getRecordComponents()[0].getName());
        return whole;
    }
}
