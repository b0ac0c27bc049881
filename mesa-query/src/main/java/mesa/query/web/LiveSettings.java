package mesa.query.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the live streams.
 *
 * @param connections at most so many open at once; others are asked to come back later
 * @param connectionsPerAddress at most so many from one network address
 * @param heartbeat how often a silent stream shows that it is alive
 * @param lifetime after which a stream ends and the browser connects again
 */
@ConfigurationProperties("mesa.query.live")
record LiveSettings(
        @DefaultValue("1000") int connections,
        @DefaultValue("200") int connectionsPerAddress,
        @DefaultValue("20s") Duration heartbeat,
        @DefaultValue("30m") Duration lifetime) {
    LiveSettings {
        if (connections < 1 || connectionsPerAddress < 1) {
            throw new IllegalArgumentException("mesa.query.live allows at least one connection");
        }
    }
}
