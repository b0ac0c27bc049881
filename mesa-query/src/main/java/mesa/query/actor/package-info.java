/** Institutions and organisations as read. */
@NullMarked
package mesa.query.actor;

import org.jspecify.annotations.NullMarked;
