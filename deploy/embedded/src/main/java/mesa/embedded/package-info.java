/**
 * Real servers inside the process: PostgreSQL 18 and a Kafka broker, on folders that outlive it.
 */
@NullMarked
package mesa.embedded;

import org.jspecify.annotations.NullMarked;
