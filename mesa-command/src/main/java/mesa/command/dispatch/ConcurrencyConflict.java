package mesa.command.dispatch;

/** Something a decision rests on has changed; decide anew. Rolls the unit of work back. */
final class ConcurrencyConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConcurrencyConflict(String what) {
        // Raised under contention, where a stack trace would be the dearest part.
        super(what, null, false, false);
    }
}
