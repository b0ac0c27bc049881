/** The rules of the register of users. */
@NullMarked
package mesa.domain.user;

import org.jspecify.annotations.NullMarked;
