@NullMarked
package mesa.query.user;

import org.jspecify.annotations.NullMarked;
