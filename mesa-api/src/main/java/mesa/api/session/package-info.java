/** A sitting of a mesa: agenda, attendance, quorum, deliberation, decisions. */
@NullMarked
package mesa.api.session;

import org.jspecify.annotations.NullMarked;
