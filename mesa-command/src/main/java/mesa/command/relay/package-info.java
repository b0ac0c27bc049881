/** Carries the journal to its Kafka topic, in order, by one leader over all nodes. */
@NullMarked
package mesa.command.relay;

import org.jspecify.annotations.NullMarked;
