/** The rules of the register of users, one sentence per test. */
@NullMarked
package mesa.domain.user;

import org.jspecify.annotations.NullMarked;
