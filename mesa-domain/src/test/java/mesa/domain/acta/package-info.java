/** The rules of the feature {@code acta}, one sentence per test. */
@NullMarked
package mesa.domain.acta;

import org.jspecify.annotations.NullMarked;
