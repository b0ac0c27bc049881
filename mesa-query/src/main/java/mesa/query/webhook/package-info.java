/** Pages where agencies keep their webhooks; the command side holds them. */
@NullMarked
package mesa.query.webhook;

import org.jspecify.annotations.NullMarked;
