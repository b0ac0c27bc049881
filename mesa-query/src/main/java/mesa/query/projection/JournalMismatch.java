package mesa.query.projection;

/** The topic tells another history than the one that was folded; everything stops. */
final class JournalMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalMismatch(long position, String what) {
        super(
                "Position %d on the journal topic is not what was folded: %s"
                        .formatted(position, what));
    }
}
