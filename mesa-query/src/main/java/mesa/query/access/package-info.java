/** Who looks through the window: browser login, tokens, and who may see what. */
@NullMarked
package mesa.query.access;

import org.jspecify.annotations.NullMarked;
