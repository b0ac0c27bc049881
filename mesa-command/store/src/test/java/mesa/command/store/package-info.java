/** The journal on a real PostgreSQL. */
@NullMarked
package mesa.command.store;

import org.jspecify.annotations.NullMarked;
