package mesa.query.intake;

/** A read model that is needed for an answer has not come to the position of that answer. */
public final class StandsStill extends NotReached {
    private static final long serialVersionUID = 1L;

    private final transient Lag lag;

    StandsStill(Lag lag, long wanted) {
        super(wanted, lag.position());
        this.lag = lag;
    }

    public Lag lag() {
        return lag;
    }
}
