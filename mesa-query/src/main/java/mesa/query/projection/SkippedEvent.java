package mesa.query.projection;

import java.time.Instant;

/**
 * An event that an operator has a read model leave out: its rows deviate from the journal until the
 * model is rebuilt by a program that can fold it.
 *
 * @param error why the model had stopped there
 * @param by the user who decided it
 */
public record SkippedEvent(
        String model, long position, String error, String reason, String by, Instant at) {}
