package mesa.command.dispatch;

import java.time.Instant;
import java.util.List;
import mesa.api.Answer;
import mesa.api.DomainEvent;
import mesa.api.Rejection;
import mesa.api.StreamId;

/** What became of a command. Everything but {@link Accepted} stored nothing. */
public sealed interface CommandOutcome {
    /**
     * Stored, durable.
     *
     * @param repeated whether an earlier command with the same key had done it already
     */
    record Accepted(Answer answer, boolean repeated) implements CommandOutcome {}

    /**
     * What would be stored.
     *
     * @param version the version the stream would have
     */
    record Rehearsed(StreamId stream, long version, List<DomainEvent> events)
            implements CommandOutcome {}

    /** A rule says no. */
    record Refused(Rejection rejection) implements CommandOutcome {}

    /** The stream is not at the version the caller named. */
    record Stale(StreamId stream, long version) implements CommandOutcome {}

    /** The stream exists and the caller did not say which version was seen. */
    record PreconditionMissing(StreamId stream, long version) implements CommandOutcome {}

    /** The key belongs to another command. */
    record KeyReused(String key) implements CommandOutcome {}

    /** Others wrote at the same time, again and again. */
    record Contended(String what) implements CommandOutcome {}

    /**
     * The caller may not.
     *
     * @param reason why, as data: the name of a problem such as {@code forbidden.role}
     */
    record Forbidden(String reason) implements CommandOutcome {}

    /** The act is said to lie in the future. */
    record InTheFuture(Instant occurredAt) implements CommandOutcome {}
}
