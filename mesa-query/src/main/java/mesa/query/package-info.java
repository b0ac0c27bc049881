/** The window: everything that reads. */
@NullMarked
package mesa.query;

import org.jspecify.annotations.NullMarked;
