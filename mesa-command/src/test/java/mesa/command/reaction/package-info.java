/** Reactions and timers over a real journal. */
@NullMarked
package mesa.command.reaction;

import org.jspecify.annotations.NullMarked;
