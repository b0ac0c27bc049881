/** What follows from events: reactions over the journal in order, and timers that fire once. */
@NullMarked
package mesa.command.reaction;

import org.jspecify.annotations.NullMarked;
