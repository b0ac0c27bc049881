/** What the registry of actors allows and refuses. */
@NullMarked
package mesa.domain.actor;

import org.jspecify.annotations.NullMarked;
