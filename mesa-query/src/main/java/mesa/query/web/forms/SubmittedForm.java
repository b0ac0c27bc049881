package mesa.query.web.forms;

import java.util.List;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a form that is shown again.
 *
 * @param body as it was sent
 * @param files why files of it were not kept
 */
record SubmittedForm(
        ObjectNode body,
        List<Faults.Fault> files,
        @Nullable Refusal refusal,
        CommandClient.Reply.@Nullable Rehearsed rehearsed) {
    /** A form nobody has sent yet. */
    static final SubmittedForm NONE =
            new SubmittedForm(Json.MAPPER.createObjectNode(), List.of(), null, null);

    static SubmittedForm of(ObjectNode body, Refusal refusal) {
        return new SubmittedForm(body, List.of(), refusal, null);
    }

    static SubmittedForm of(CommandClient.Reply.Rehearsed rehearsed) {
        return new SubmittedForm(NONE.body(), List.of(), null, rehearsed);
    }
}
