/** The rules of the feature {@code agreement}, one sentence per test. */
@NullMarked
package mesa.domain.agreement;

import org.jspecify.annotations.NullMarked;
