/** From a command to its events: load, decide, append, answer; one adapter for every feature. */
@NullMarked
package mesa.command.door;

import org.jspecify.annotations.NullMarked;
