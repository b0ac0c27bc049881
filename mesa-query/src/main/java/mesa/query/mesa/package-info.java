/** Mesas as read: register, rules, roster, convocations. */
@NullMarked
package mesa.query.mesa;

import org.jspecify.annotations.NullMarked;
