package mesa.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A read model that has not come as far as the others.
 *
 * @param position of the last event it has folded; -1 before the first
 * @param since when it was left behind; null when that was not written down
 * @param stopped whether it failed, as opposed to being built
 */
public record ModelLag(String model, long position, @Nullable Instant since, boolean stopped) {}
