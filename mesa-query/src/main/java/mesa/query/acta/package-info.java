/** Actas as read. */
@NullMarked
package mesa.query.acta;

import org.jspecify.annotations.NullMarked;
