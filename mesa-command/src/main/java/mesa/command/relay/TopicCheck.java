package mesa.command.relay;

import org.jspecify.annotations.Nullable;

/**
 * What stands on the topic, compared with the journal record by record.
 *
 * @param records all of them, repeats included
 * @param distinct different positions without a gap before them
 * @param last the highest position without a gap before it; -1 for none
 * @param missing the first position that is missing, -1 for none
 * @param head the last position of the journal that belongs on the topic; -1 for none
 * @param foreign records that are of no journal
 * @param abandoned records at positions that the journal has given up
 * @param difference the first one between a record and the journal, if there is one
 */
public record TopicCheck(
        long records,
        long distinct,
        long last,
        long missing,
        long head,
        long foreign,
        long abandoned,
        @Nullable Difference difference) {
    /** What is not the same. */
    public enum What {
        /** The record says that it is of another journal. */
        JOURNAL,
        /** The journal has no event at this position. */
        NOT_IN_JOURNAL,
        /** In the journal no event comes right before this one. */
        GAP,
        /** Another event. */
        EVENT,
        PAYLOAD,
        METADATA,
        /** Something else that is stored of the event. */
        ATTRIBUTES,
        /** The same event, and another one somewhere before it. */
        RUNNING_HASH
    }

    /** Where, and what. */
    public record Difference(long position, What what) {}

    public boolean complete() {
        return missing < 0 && difference == null;
    }

    public long repeated() {
        return records - distinct - foreign - abandoned;
    }
}
