/** The generic door over HTTP: one address per command, batches, problems in the reader's words. */
@NullMarked
package mesa.command.http;

import org.jspecify.annotations.NullMarked;
