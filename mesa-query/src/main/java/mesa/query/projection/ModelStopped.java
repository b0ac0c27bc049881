package mesa.query.projection;

/** A read model that is needed for an answer has not come to the position of that answer. */
public final class ModelStopped extends NotReached {
    private static final long serialVersionUID = 1L;

    private final transient ModelLag modelLag;

    ModelStopped(ModelLag modelLag, long wanted) {
        super(wanted, modelLag.position());
        this.modelLag = modelLag;
    }

    public ModelLag lag() {
        return modelLag;
    }
}
