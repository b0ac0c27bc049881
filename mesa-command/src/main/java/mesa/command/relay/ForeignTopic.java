package mesa.command.relay;

/** What one line carries is not for those who read the other line's topic. */
public final class ForeignTopic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignTopic(String topic) {
        super("Topic " + topic + " belongs to another line of the relay");
    }
}
