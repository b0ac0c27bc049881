/** The journal in Axon's terms: a storage engine, an event store, a stream of tracked events. */
@NullMarked
package mesa.command.store.axon;

import org.jspecify.annotations.NullMarked;
