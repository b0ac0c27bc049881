/** Roadmaps as read. */
@NullMarked
package mesa.query.roadmap;

import org.jspecify.annotations.NullMarked;
