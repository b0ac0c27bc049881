package mesa.query.intake;

import java.util.List;

/**
 * What one look at the topic gave.
 *
 * @param aside records that cannot be read as events
 * @param next the offset of the next record
 */
record Polled(List<Received> records, List<SetAside> aside, long next) {
    static final Polled NOTHING = new Polled(List.of(), List.of(), -1);

    boolean isEmpty() {
        return records.isEmpty() && aside.isEmpty();
    }
}
