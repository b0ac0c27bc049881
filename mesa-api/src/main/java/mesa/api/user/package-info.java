/** Who may log in and as what; persons appear here by pseudonym alone. */
@NullMarked
package mesa.api.user;

import org.jspecify.annotations.NullMarked;
