/** The rules of an agreement: proposed, adopted by its mesa, in force, ended. */
@NullMarked
package mesa.domain.agreement;

import org.jspecify.annotations.NullMarked;
