package mesa.benchmark;

import java.util.UUID;

/** Commands from their sender to the durable event and back. */
interface CommandPipeline extends AutoCloseable {
    /** Registers an actor, whose stream is new. */
    void create(UUID actor) throws Exception;

    /** Renames an actor that is there. */
    void rename(UUID actor, String name) throws Exception;

    /** Stores an actor with so many events, without commands. */
    void prepare(UUID actor, int events) throws Exception;

    @Override
    void close();
}
