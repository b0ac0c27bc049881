/** Browser sessions and bearer tokens at the window. */
@NullMarked
package mesa.query.access;

import org.jspecify.annotations.NullMarked;
