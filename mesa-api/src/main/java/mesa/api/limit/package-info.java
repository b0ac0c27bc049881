/** What a text, a number, a list or a date of a command may be; said on the components. */
@NullMarked
package mesa.api.limit;

import org.jspecify.annotations.NullMarked;
