/** What an administrator sees and asks of the query side, asked from outside. */
@NullMarked
package mesa.query.system;

import org.jspecify.annotations.NullMarked;
