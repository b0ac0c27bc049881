package mesa.query.intake;

/** The topic holds something that has no place in the order of positions; everything stops. */
final class NotOfTheJournal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOfTheJournal(String message, Throwable cause) {
        super(message, cause);
    }
}
