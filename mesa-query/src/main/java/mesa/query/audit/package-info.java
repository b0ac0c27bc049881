/** Every event as a row: histories, feeds, proofs. */
@NullMarked
package mesa.query.audit;

import org.jspecify.annotations.NullMarked;
