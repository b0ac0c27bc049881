/** The rules of an acta: one per session, frozen at approval, signed, rectified only beside. */
@NullMarked
package mesa.domain.acta;

import org.jspecify.annotations.NullMarked;
