/** What the read models of agreements make of events. */
@NullMarked
package mesa.query.agreement;

import org.jspecify.annotations.NullMarked;
