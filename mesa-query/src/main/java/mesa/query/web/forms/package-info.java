/** Forms drawn from the commands themselves: a new command has its form without a line of code. */
@NullMarked
package mesa.query.web.forms;

import org.jspecify.annotations.NullMarked;
