package mesa.command.relay;

/** Events did not reach the topic; they are sent again from the stored position. */
final class PublishFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishFailed(String topic, Exception why) {
        super("Events did not reach " + topic + ": " + why.getMessage(), why);
    }
}
