/**
 * What both doors need to speak HTTP: who calls, how often, with what headers, and what went wrong.
 */
@NullMarked
package mesa.http;

import org.jspecify.annotations.NullMarked;
