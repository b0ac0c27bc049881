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
 * @param past when and on what ground it happened
 * @param sent documents that came with it before, by the names of their files
 * @param refused what the door said against it, if it did
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
        List<Field> past,
        List<Option> sent,
        @Nullable Refused refused,
        boolean rehearsed,
        @Nullable List<WouldBe> preview) {
    /**
     * @param detail empty when the lines say it all
     * @param lines one for each value that was refused
     */
    record Refused(String title, String detail, String rule, List<Faults.Line> lines) {}

    /** Whether the form sends files. */
    public boolean files() {
        return files(fields);
    }

    private static boolean files(List<Field> fields) {
        return fields.stream()
                .anyMatch(field ->
                        switch (field.input()) {
                            case Field.Attachment _ -> true;
                            case Field.Group group -> files(group.fields());
                            case Field.Rows rows ->
                                    rows.groups().stream().anyMatch(g -> files(g.fields()));
                            case Field.Line _,
                                    Field.Block _,
                                    Field.Check _,
                                    Field.Choice _,
                                    Field.Given _ ->
                                    false;
                        });
    }

    /** Whether something is filled in or wrong of what is usually left out. */
    public boolean pastOpen() {
        return past.stream()
                .anyMatch(field ->
                        field.fault() != null
                                || field.input() instanceof Field.Line line
                                        && !line.value().isEmpty());
    }

    /** An event that would come, in the words of the language and with its data. */
    record WouldBe(String label, List<Datum> data) {}

    /** One value of an event and its name. */
    record Datum(String label, String value) {}
}
