/** What the read models of roadmaps make of events. */
@NullMarked
package mesa.query.roadmap;

import org.jspecify.annotations.NullMarked;
