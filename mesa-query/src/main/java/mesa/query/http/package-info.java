/** The query API: every list by one machinery, with filters, cursors, moments and formats. */
@NullMarked
package mesa.query.http;

import org.jspecify.annotations.NullMarked;
