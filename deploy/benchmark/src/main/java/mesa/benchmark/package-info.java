/** Our event store, stock Axon and bare PostgreSQL, measured side by side in one run. */
@NullMarked
package mesa.benchmark;

import org.jspecify.annotations.NullMarked;
