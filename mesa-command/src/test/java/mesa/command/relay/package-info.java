/** The relay against a real broker. */
@NullMarked
package mesa.command.relay;

import org.jspecify.annotations.NullMarked;
