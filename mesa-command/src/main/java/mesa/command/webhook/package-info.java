/** Published events pushed to agencies as Standard Webhooks, in order, until they are taken. */
@NullMarked
package mesa.command.webhook;

import org.jspecify.annotations.NullMarked;
