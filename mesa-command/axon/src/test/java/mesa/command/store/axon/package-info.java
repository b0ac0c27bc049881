/** Axon over the journal, on a real PostgreSQL. */
@NullMarked
package mesa.command.store.axon;

import org.jspecify.annotations.NullMarked;
