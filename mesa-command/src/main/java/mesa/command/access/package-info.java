/** Who knocks at the door in: the embedded issuer, tokens, and who may send which command. */
@NullMarked
package mesa.command.access;

import org.jspecify.annotations.NullMarked;
