package mesa.query.projection;

import java.util.List;

/**
 * What one look at the topic gave.
 *
 * @param aside records that cannot be read as events
 * @param next the offset of the next record
 */
record PollResult(List<ConsumedRecord> records, List<QuarantinedRecord> aside, long next) {
    static final PollResult NOTHING = new PollResult(List.of(), List.of(), -1);

    boolean isEmpty() {
        return records.isEmpty() && aside.isEmpty();
    }
}
