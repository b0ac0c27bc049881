/** What a mesa adopts and who must see that it is done. */
@NullMarked
package mesa.api.agreement;

import org.jspecify.annotations.NullMarked;
