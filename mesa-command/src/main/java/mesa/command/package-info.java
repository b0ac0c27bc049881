/** The door in as an application. */
@NullMarked
package mesa.command;

import org.jspecify.annotations.NullMarked;
