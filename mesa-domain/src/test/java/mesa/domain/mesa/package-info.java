/** What a mesa allows and refuses, command by command. */
@NullMarked
package mesa.domain.mesa;

import org.jspecify.annotations.NullMarked;
