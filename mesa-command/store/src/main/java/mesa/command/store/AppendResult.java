package mesa.command.store;

/** What became of an append. */
public sealed interface AppendResult {
    /**
     * Durable, exactly once.
     *
     * @param firstPosition of the first event; the others follow without gap
     * @param version of the stream after the last event
     */
    record Stored(long firstPosition, long version) implements AppendResult {}

    /**
     * Nothing was stored, because something moved since the decision.
     *
     * @param what moved, for a log or a problem's detail
     */
    record Conflict(String what) implements AppendResult {}

    /**
     * Nothing was stored, because a command with this key was stored before.
     *
     * @param firstPosition of the events stored then
     * @param version of that stream after them
     * @param note as given then
     */
    record Repeated(long firstPosition, long version, byte[] note) implements AppendResult {}
}
