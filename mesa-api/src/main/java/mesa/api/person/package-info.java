/** People, known to every other feature only by a pseudonym. */
@NullMarked
package mesa.api.person;

import org.jspecify.annotations.NullMarked;
