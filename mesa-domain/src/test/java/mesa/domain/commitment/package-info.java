/** The rules of the feature {@code commitment}, one sentence per test. */
@NullMarked
package mesa.domain.commitment;

import org.jspecify.annotations.NullMarked;
