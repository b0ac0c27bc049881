package mesa.query.projection;

import java.util.function.Function;

/** The door to the read models for everything that answers people. */
public interface Snapshots {
    /**
     * Reads all that is needed for one answer in one snapshot. Every row of it is of one position.
     *
     * @throws NotReached when the moment lies after what all read models have reached
     * @throws ModelStopped when a read model that is asked has not come to that moment
     */
    <T> T read(AsOf asOf, Function<Snapshot, T> work);

    /**
     * As {@link #read}, but of the newest moment also what lags behind it; whoever calls must look
     * at {@link Snapshot#lagging} and say so.
     */
    <T> T readLagging(AsOf asOf, Function<Snapshot, T> work);

    /** {@link #read} at {@link AsOf#NOW}. */
    default <T> T now(Function<Snapshot, T> work) {
        return read(AsOf.NOW, work);
    }
}
