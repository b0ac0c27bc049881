/**
 * The rules of a commitment: formulated, accepted, measured, reported, verified, extended,
 * breached.
 */
@NullMarked
package mesa.domain.commitment;

import org.jspecify.annotations.NullMarked;
