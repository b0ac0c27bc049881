/** What the command makes of files, without a platform. */
@NullMarked
package mesa.cli;

import org.jspecify.annotations.NullMarked;
