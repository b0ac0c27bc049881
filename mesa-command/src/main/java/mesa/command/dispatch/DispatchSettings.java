package mesa.command.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commands are decided.
 *
 * @param cachedStreams streams whose folded state is kept in memory
 * @param retries how often a command is decided anew when others write at the same time
 * @param patience how long a command waits for its turn on its stream
 */
@ConfigurationProperties("mesa.door")
public record DispatchSettings(
        @DefaultValue("50000") int cachedStreams,
        @DefaultValue("12") int retries,
        @DefaultValue("10s") Duration patience) {
    public DispatchSettings {
        if (cachedStreams < 1 || retries < 0 || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "mesa.door: cached-streams from 1, retries and patience from 0");
        }
    }
}
