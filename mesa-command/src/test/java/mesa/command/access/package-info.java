/** Logins, tokens and who may. */
@NullMarked
package mesa.command.access;

import org.jspecify.annotations.NullMarked;
