/** From the journal topic to rows: reading, folding, versions by position, rebuilding. */
@NullMarked
package mesa.query.intake;

import org.jspecify.annotations.NullMarked;
