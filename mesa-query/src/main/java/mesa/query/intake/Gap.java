package mesa.query.intake;

/** A position is missing on the topic; everything stops, because nothing may be skipped. */
final class Gap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gap(long expected, long found) {
        super(
                "Position %d is missing on the journal topic: after %d comes %d"
                        .formatted(expected, expected - 1, found));
    }
}
