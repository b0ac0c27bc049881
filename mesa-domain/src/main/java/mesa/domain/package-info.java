/**
 * What every decider shares: the decision, its context, reactions. Pure; time and facts come in.
 */
@NullMarked
package mesa.domain;

import org.jspecify.annotations.NullMarked;
