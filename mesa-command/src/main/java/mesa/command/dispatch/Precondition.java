package mesa.command.dispatch;

/** What the caller says about the version of the stream it writes to. */
public sealed interface Precondition {
    Precondition NONE = new None();

    /** Nothing; the command is decided on the state of its moment. */
    record None() implements Precondition {}

    /** Nothing, although an existing stream may only be changed by one who says what was seen. */
    record Unsaid() implements Precondition {}

    /** The stream exists; whoever says so knows that it may have moved and does not mind. */
    record Exists() implements Precondition {}

    /** The stream is at this version; -1 says it does not exist. */
    record Version(long version) implements Precondition {}
}
