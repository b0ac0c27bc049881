/** What the read models of mesas make of events. */
@NullMarked
package mesa.query.mesa;

import org.jspecify.annotations.NullMarked;
