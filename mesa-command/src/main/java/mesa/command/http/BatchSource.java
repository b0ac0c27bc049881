package mesa.command.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the lines of a batch come from, one at a time. */
interface BatchSource {
    /**
     * The next line, as {@link BatchLine} reads it; null after the last.
     *
     * @throws ProblemException when the batch cannot be read on; see {@link #ended()}
     */
    byte @Nullable [] next() throws IOException;

    /** Whether the line last read was too long to be kept. */
    boolean overlong();

    /** Whether the next line would have to be waited for. */
    boolean pauses() throws IOException;

    /** Whether nothing more can be read. */
    boolean ended();
}
