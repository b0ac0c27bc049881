/** From the journal topic to rows: reading, folding, versions by position, rebuilding. */
@NullMarked
package mesa.query.projection;

import org.jspecify.annotations.NullMarked;
