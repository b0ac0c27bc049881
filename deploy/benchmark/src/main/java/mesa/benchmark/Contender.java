package mesa.benchmark;

import java.util.List;
import java.util.function.BooleanSupplier;
import mesa.api.StreamId;
import mesa.command.store.NewEvent;

/** A way to store events durably and to read them again. Opened anew for each measurement. */
interface Contender extends AutoCloseable {
    /** Stores the first events of a new stream in one transaction; durable when it returns. */
    void append(StreamId stream, List<NewEvent> events) throws Exception;

    /** Reads in order from the beginning and decodes, until the end or enough; how many. */
    long read(BooleanSupplier enough) throws Exception;

    /** Its tables and indexes. */
    List<String> tables();

    @Override
    void close();
}
