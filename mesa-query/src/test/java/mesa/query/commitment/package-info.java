/** What the read models of commitments make of events. */
@NullMarked
package mesa.query.commitment;

import org.jspecify.annotations.NullMarked;
