/** The journal's clock, without a database. */
@NullMarked
package mesa.query.time;

import org.jspecify.annotations.NullMarked;
