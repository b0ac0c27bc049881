package mesa.query.intake;

import java.util.function.Function;

/** The door to the read models for everything that answers people. */
public interface Views {
    /**
     * Reads all that is needed for one answer in one snapshot.
     *
     * @throws NotReached when the moment lies after what all read models have reached
     */
    <T> T read(AsOf asOf, Function<Reading, T> work);

    /** {@link #read} at {@link AsOf#NOW}. */
    default <T> T now(Function<Reading, T> work) {
        return read(AsOf.NOW, work);
    }
}
