/** The rules of a mesa: rules, roster, convocations. */
@NullMarked
package mesa.domain.mesa;

import org.jspecify.annotations.NullMarked;
