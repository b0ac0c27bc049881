/** The contracts and the promise not to break them. */
@NullMarked
package mesa.query.contract;

import org.jspecify.annotations.NullMarked;
