/** Webhooks against receivers that behave badly. */
@NullMarked
package mesa.command.webhook;

import org.jspecify.annotations.NullMarked;
