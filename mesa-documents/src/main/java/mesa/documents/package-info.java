/** Documents kept under their own SHA-256: the same bytes are kept once and cannot be exchanged. */
@NullMarked
package mesa.documents;

import org.jspecify.annotations.NullMarked;
