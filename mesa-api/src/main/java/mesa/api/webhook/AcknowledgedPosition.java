package mesa.api.webhook;

import mesa.api.limit.Range;

/**
 * How far an agency has come, by its own word.
 *
 * @param position everything up to which it has processed
 */
public record AcknowledgedPosition(@Range(min = 0, max = Long.MAX_VALUE) long position) {}
