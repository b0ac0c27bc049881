/** The register of users for those who keep it, and the rights that were taken away. */
@NullMarked
package mesa.query.user;

import org.jspecify.annotations.NullMarked;
