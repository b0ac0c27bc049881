/** The feed as its subscribers see it. */
@NullMarked
package mesa.query.feed;

import org.jspecify.annotations.NullMarked;
