/** The rules of the registry of actors: identity, accreditation, succession. */
@NullMarked
package mesa.domain.actor;

import org.jspecify.annotations.NullMarked;
