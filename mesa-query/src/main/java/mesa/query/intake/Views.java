package mesa.query.intake;

import java.util.function.Function;

/** The door to the read models for everything that answers people. */
public interface Views {
    /**
     * Reads all that is needed for one answer in one snapshot. Every row of it is of one position.
     *
     * @throws NotReached when the moment lies after what all read models have reached
     * @throws StandsStill when a read model that is asked has not come to that moment
     */
    <T> T read(AsOf asOf, Function<Reading, T> work);

    /**
     * As {@link #read}, but of the newest moment also what lags behind it; whoever calls must look
     * at {@link Reading#lagging} and say so.
     */
    <T> T readLagging(AsOf asOf, Function<Reading, T> work);

    /** {@link #read} at {@link AsOf#NOW}. */
    default <T> T now(Function<Reading, T> work) {
        return read(AsOf.NOW, work);
    }
}
