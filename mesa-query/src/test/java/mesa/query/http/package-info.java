/** The query API over HTTP, on the whole application. */
@NullMarked
package mesa.query.http;

import org.jspecify.annotations.NullMarked;
