package mesa.command.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the door takes in.
 *
 * @param maxBody longest body of one command, and longest line of a batch
 * @param maxBatch longest body of a batch; it streams through, so memory does not grow with it
 * @param ifMatch of whom a change of an existing stream must say which version was seen; what
 *     creates a stream needs to say nothing, and neither does a line of a batch that records an act
 *     of a day before today
 * @param maxRehearsed most streams one rehearsed batch may change; they are held in memory
 */
@ConfigurationProperties("mesa.http")
public record HttpSettings(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("256MB") DataSize maxBatch,
        @DefaultValue("always") IfMatch ifMatch,
        @DefaultValue("10000") int maxRehearsed) {
    /** When {@code If-Match} is required. */
    public enum IfMatch {
        /** Only of those who send {@code Prefer: handling=strict}. */
        ASKED,
        /** Of everybody. */
        ALWAYS
    }

    public HttpSettings {
        if (maxBody.toBytes() < 1024 || maxBatch.compareTo(maxBody) < 0) {
            throw new IllegalArgumentException(
                    "mesa.http.max-body is at least 1KB and max-batch no less than that");
        }
        if (maxRehearsed < 1) {
            throw new IllegalArgumentException("mesa.http.max-rehearsed is at least 1");
        }
    }
}
