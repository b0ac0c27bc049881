package mesa.command.store;

/** Nothing is appended while it is in doubt whether this is the journal that was published. */
public final class JournalRefused extends JournalUnavailable {
    private static final long serialVersionUID = 1L;
    private final transient Doubt doubt;

    JournalRefused(Doubt doubt) {
        super(doubt.text(), true, null);
        this.doubt = doubt;
    }

    public Doubt doubt() {
        return doubt;
    }
}
