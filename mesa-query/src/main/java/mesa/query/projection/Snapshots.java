package mesa.query.projection;

import java.util.function.Function;
import mesa.api.Caller;

/**
 * The door to the read models for everything that answers people. Where no reader is named the
 * public reads.
 */
public interface Snapshots {
    /**
     * Reads all that is needed for one answer in one snapshot. Every row of it is of one position
     * and one that the reader may read.
     *
     * @throws NotReached when the moment lies after what all read models have reached
     * @throws ModelStopped when a read model that is asked has not come to that moment
     */
    <T> T read(AsOf asOf, Caller reader, Function<Snapshot, T> work);

    /**
     * As {@link #read}, but of the newest moment also what lags behind it; whoever calls must look
     * at {@link Snapshot#lagging} and say so.
     */
    <T> T readLagging(AsOf asOf, Caller reader, Function<Snapshot, T> work);

    /** What everybody may read. */
    default <T> T read(AsOf asOf, Function<Snapshot, T> work) {
        return read(asOf, Caller.ANYBODY, work);
    }

    /** What everybody may read, also where it lags. */
    default <T> T readLagging(AsOf asOf, Function<Snapshot, T> work) {
        return readLagging(asOf, Caller.ANYBODY, work);
    }

    /** What everybody may read now. */
    default <T> T now(Function<Snapshot, T> work) {
        return read(AsOf.NOW, work);
    }
}
