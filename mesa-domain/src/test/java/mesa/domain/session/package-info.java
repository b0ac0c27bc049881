/** What a session allows and refuses, command by command. */
@NullMarked
package mesa.domain.session;

import org.jspecify.annotations.NullMarked;
