/** The register of users as the window reads it. */
@NullMarked
package mesa.query.user;

import org.jspecify.annotations.NullMarked;
