/** Tests of what both doors share, without a server. */
@NullMarked
package mesa.http;

import org.jspecify.annotations.NullMarked;
