package mesa.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Drops every auto-configuration of Axon, in every application that has mesa-command on its class
 * path: its update checker would send usage data abroad, and without JPA it wires an event bus that
 * stores nothing without saying so. What we use of Axon we declare.
 */
final class AxonAutoConfigurationFilter implements AutoConfigurationImportFilter {
    private static final String AXON = "org.axonframework.";

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] kept = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String candidate = candidates[i];
            kept[i] = candidate == null || !candidate.startsWith(AXON);
        }
        return kept;
    }
}
