/** Progress and lights, as both sides compute them. */
@NullMarked
package mesa.api.commitment;

import org.jspecify.annotations.NullMarked;
