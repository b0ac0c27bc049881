/** The official record of a session: drafted from its events, approved, signed, published. */
@NullMarked
package mesa.api.acta;

import org.jspecify.annotations.NullMarked;
