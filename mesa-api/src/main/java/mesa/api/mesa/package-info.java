/** The standing body: its rules, its roster, its convocations. */
@NullMarked
package mesa.api.mesa;

import org.jspecify.annotations.NullMarked;
