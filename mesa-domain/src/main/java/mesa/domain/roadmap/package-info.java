/** The rules of a roadmap: versions, weights, dependencies, evidence, progress. */
@NullMarked
package mesa.domain.roadmap;

import org.jspecify.annotations.NullMarked;
