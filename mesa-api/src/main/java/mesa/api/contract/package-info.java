/**
 * What other agencies may build on: the events published outside, each with a versioned type of its
 * own. The words inside may change; these change only by a new version beside the old one.
 */
@NullMarked
package mesa.api.contract;

import org.jspecify.annotations.NullMarked;
