package mesa.api.webhook;

import mesa.api.limit.Range;

/**
 * Everything is to be sent again.
 *
 * @param from position of the first event, at most one after the last
 */
public record ReplayRequest(@Range(min = 0, max = Long.MAX_VALUE) long from) {}
