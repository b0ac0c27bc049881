/** What is asked about webhooks and acknowledgements over HTTP, and what is answered. */
@NullMarked
package mesa.api.webhook;

import org.jspecify.annotations.NullMarked;
