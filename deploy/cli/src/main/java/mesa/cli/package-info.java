/** The mesa command: what an operator does from a terminal. */
@NullMarked
package mesa.cli;

import org.jspecify.annotations.NullMarked;
