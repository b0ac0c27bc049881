/** What the read models of sessions make of events. */
@NullMarked
package mesa.query.session;

import org.jspecify.annotations.NullMarked;
