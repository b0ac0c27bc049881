package mesa.command.store;

/** More appends wait than the journal takes in; nothing was stored, come back in a second. */
public final class JournalBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalBusy(String message) {
        super(message);
    }
}
