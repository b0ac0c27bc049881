/** The intake against a real PostgreSQL and a real broker. */
@NullMarked
package mesa.query.intake;

import org.jspecify.annotations.NullMarked;
