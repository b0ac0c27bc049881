/** Documents as readers get them: checked against their hash, never executed by a browser. */
@NullMarked
package mesa.query.document;

import org.jspecify.annotations.NullMarked;
