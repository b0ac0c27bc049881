/** What the read models of actas make of events. */
@NullMarked
package mesa.query.acta;

import org.jspecify.annotations.NullMarked;
