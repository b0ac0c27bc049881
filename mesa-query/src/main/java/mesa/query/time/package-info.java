/** The journal as a reader's calendar: which position a moment is, and which day a position. */
@NullMarked
package mesa.query.time;

import org.jspecify.annotations.NullMarked;
