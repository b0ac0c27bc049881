package mesa.command.leader;

/** A leader was replaced and has only now noticed; what it wanted to write was refused. */
public final class StaleLeader extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleLeader(String task, long epoch) {
        super("Leader %d of %s was replaced".formatted(epoch, task));
    }
}
