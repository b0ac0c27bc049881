/** Commitments as read: the follow-up matrix and everything behind it. */
@NullMarked
package mesa.query.commitment;

import org.jspecify.annotations.NullMarked;
