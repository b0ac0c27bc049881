/** The stage on which the tests of the rules are played. */
@NullMarked
package mesa.domain;

import org.jspecify.annotations.NullMarked;
