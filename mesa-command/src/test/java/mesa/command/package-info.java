/** The command side as production runs it. */
@NullMarked
package mesa.command;

import org.jspecify.annotations.NullMarked;
