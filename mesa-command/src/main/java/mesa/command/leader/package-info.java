/** One leader over all nodes for work that must not be done twice at a time. */
@NullMarked
package mesa.command.leader;

import org.jspecify.annotations.NullMarked;
