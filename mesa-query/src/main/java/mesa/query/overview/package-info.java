/** The dashboard: one look at everything that is promised, decided and coming. */
@NullMarked
package mesa.query.overview;

import org.jspecify.annotations.NullMarked;
