/** Agreements as read. */
@NullMarked
package mesa.query.agreement;

import org.jspecify.annotations.NullMarked;
