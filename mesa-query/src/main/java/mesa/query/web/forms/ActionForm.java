package mesa.query.web.forms;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown, empty or filled in.
 *
 * @param command wire name
 * @param version of the stream as the reader saw it; -1 for one that is not there yet
 * @param key makes sending it twice harmless
 * @param back where the reader came from
 * @param fields empty when the reader may not use it
 * @param refusal what the door said against it, if it did
 * @param preview what would happen, if that was asked
 */
record ActionForm(
        String command,
        String label,
        UUID stream,
        long version,
        String key,
        String back,
        String target,
        boolean may,
        List<Field> fields,
        String occurredAt,
        String legalBasis,
        CommandClient.Reply.@Nullable Refused refusal,
        boolean rehearsed,
        @Nullable List<WouldBe> preview) {
    /** An event that would come, in the words of the language and with its data. */
    record WouldBe(String label, List<Datum> data) {}

    /** One value of an event and its name. */
    record Datum(String label, String value) {}
}
