/** From a command to its events: load, decide, append, answer; one adapter for every feature. */
@NullMarked
package mesa.command.dispatch;

import org.jspecify.annotations.NullMarked;
