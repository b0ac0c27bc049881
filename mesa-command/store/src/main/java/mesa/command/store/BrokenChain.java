package mesa.command.store;

/** The journal is not what it was: somebody has changed it by other means than appending. */
public final class BrokenChain extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long position;

    public BrokenChain(long position, String what) {
        super("The journal was changed at position %d: %s".formatted(position, what));
        this.position = position;
    }

    /** Where it was noticed. */
    public long position() {
        return position;
    }
}
