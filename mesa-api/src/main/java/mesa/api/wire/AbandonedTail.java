package mesa.api.wire;

import tools.jackson.core.JacksonException;

/**
 * The end of a journal that was given up: events that were published and that the journal has lost.
 * Recorded in the journal itself, at the position after the last of them, so that no position is
 * given twice. It is no event of the domain: it says which positions have none.
 *
 * @param first the first position given up
 * @param last the last one
 * @param reason why, in the operator's words
 */
public record AbandonedTail(long first, long last, String reason) {
    /** Its wire name. */
    public static final String TYPE = "journal.tail-abandoned";

    /** The type of its stream; the stream's id is the journal's. */
    public static final String STREAM = "journal";

    public AbandonedTail {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("No tail from %d to %d".formatted(first, last));
        }
    }

    /** As it is stored. */
    public byte[] payload() {
        return Json.MAPPER.writeValueAsBytes(this);
    }

    /**
     * As it was stored.
     *
     * @throws Unreadable when the bytes are not ours
     */
    public static AbandonedTail of(byte[] payload) {
        try {
            return Json.MAPPER.readValue(payload, AbandonedTail.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable(TYPE + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The position that comes right before an event's: one less, except after such a tail. */
    public static long before(long position, String type, byte[] payload) {
        if (!TYPE.equals(type)) {
            return position - 1;
        }
        AbandonedTail tail = of(payload);
        return tail.last() == position - 1 ? tail.first() - 1 : position - 1;
    }
}
