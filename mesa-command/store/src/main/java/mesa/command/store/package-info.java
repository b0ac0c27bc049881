/** The journal: an event store on PostgreSQL with dense positions in commit order. */
@NullMarked
package mesa.command.store;

import org.jspecify.annotations.NullMarked;
