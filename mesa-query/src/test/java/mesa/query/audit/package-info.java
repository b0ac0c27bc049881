/** The journal's clock, without a database. */
@NullMarked
package mesa.query.audit;

import org.jspecify.annotations.NullMarked;
