/** What the read models of institutions make of events. */
@NullMarked
package mesa.query.actor;

import org.jspecify.annotations.NullMarked;
