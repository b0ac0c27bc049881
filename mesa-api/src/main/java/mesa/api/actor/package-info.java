/** The registry of institutions: identity, accreditation, succession. */
@NullMarked
package mesa.api.actor;

import org.jspecify.annotations.NullMarked;
