/**
 * The public events for programs: a feed to poll and a stream to follow, both from any position.
 */
@NullMarked
package mesa.query.feed;

import org.jspecify.annotations.NullMarked;
