/** The door as it is knocked at: over HTTP. */
@NullMarked
package mesa.command.http;

import org.jspecify.annotations.NullMarked;
