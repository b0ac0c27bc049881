@NullMarked
package mesa.query.document;

import org.jspecify.annotations.NullMarked;
