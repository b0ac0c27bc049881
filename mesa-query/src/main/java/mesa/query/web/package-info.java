/** What every page shares: languages, addresses, layout, drawings, forms and the live stream. */
@NullMarked
package mesa.query.web;

import org.jspecify.annotations.NullMarked;
