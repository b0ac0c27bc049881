/** All of Mesa in one process: both servers, both sides, one port. */
@NullMarked
package mesa.standalone;

import org.jspecify.annotations.NullMarked;
