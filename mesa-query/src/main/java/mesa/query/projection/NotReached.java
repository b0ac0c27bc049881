package mesa.query.projection;

/** The read models have not come to a position somebody asked for. */
public sealed class NotReached extends RuntimeException permits ModelStopped {
    private static final long serialVersionUID = 1L;

    private final long wanted;
    private final long reached;

    public NotReached(long wanted, long reached) {
        super("Position " + wanted + " is not reached yet; the read models are at " + reached);
        this.wanted = wanted;
        this.reached = reached;
    }

    public long wanted() {
        return wanted;
    }

    public long reached() {
        return reached;
    }
}
