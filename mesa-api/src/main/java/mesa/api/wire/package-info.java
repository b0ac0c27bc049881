/** How the words travel: stable names, versions, JSON. */
@NullMarked
package mesa.api.wire;

import org.jspecify.annotations.NullMarked;
