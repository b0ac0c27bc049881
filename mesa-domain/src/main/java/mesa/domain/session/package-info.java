/** The rules of a session: agenda, attendance, quorum, deliberation, votes. */
@NullMarked
package mesa.domain.session;

import org.jspecify.annotations.NullMarked;
