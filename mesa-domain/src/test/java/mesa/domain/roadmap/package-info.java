/** The rules of the feature {@code roadmap}, one sentence per test. */
@NullMarked
package mesa.domain.roadmap;

import org.jspecify.annotations.NullMarked;
