/**
 * The core: what an institution owes, how it is measured, verified, extended, breached and closed.
 */
@NullMarked
package mesa.api.commitment;

import org.jspecify.annotations.NullMarked;
