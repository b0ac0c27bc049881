/** A versioned plan of weighted, dependent milestones that carries agreements to their end. */
@NullMarked
package mesa.api.roadmap;

import org.jspecify.annotations.NullMarked;
