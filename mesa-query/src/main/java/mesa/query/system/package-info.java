/** What an administrator sees and asks of the query side itself: read models and their rebuilds. */
@NullMarked
package mesa.query.system;

import org.jspecify.annotations.NullMarked;
