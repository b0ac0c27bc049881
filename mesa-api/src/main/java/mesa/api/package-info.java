/** The roots of the language: events, commands, refusals and what every one of them carries. */
@NullMarked
package mesa.api;

import org.jspecify.annotations.NullMarked;
