/** An OIDC issuer small enough to hold a test's keys: it signs whatever a test wants signed. */
@NullMarked
package mesa.embedded.issuer;

import org.jspecify.annotations.NullMarked;
