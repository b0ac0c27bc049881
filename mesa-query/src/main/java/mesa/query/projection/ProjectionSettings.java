package mesa.query.projection;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param bootstrap Kafka addresses
 * @param topic the journal topic
 * @param batch records folded in one transaction at most
 * @param rebuildBatch the same while a table is rebuilt
 * @param rowsInMemory open rows kept in memory per model
 * @param retry first pause after a failure; doubled up to {@code retryAtMost}
 * @param follow how often a process that does not lead looks where the leader is
 * @param kafka further consumer settings, for example for TLS
 */
@ConfigurationProperties("mesa.intake")
public record ProjectionSettings(
        String bootstrap,
        @DefaultValue("mesa.journal") String topic,
        @DefaultValue("2000") int batch,
        @DefaultValue("10000") int rebuildBatch,
        @DefaultValue("20000") int rowsInMemory,
        @DefaultValue("1s") Duration retry,
        @DefaultValue("1m") Duration retryAtMost,
        @DefaultValue("100ms") Duration follow,
        @DefaultValue Map<String, String> kafka) {
    public ProjectionSettings {
        if (bootstrap.isBlank() || topic.isBlank()) {
            throw new IllegalArgumentException("mesa.intake.bootstrap and .topic cannot be blank");
        }
        if (batch < 1 || rebuildBatch < 1 || rowsInMemory < 1) {
            throw new IllegalArgumentException(
                    "mesa.intake.batch, .rebuild-batch and .rows-in-memory start at 1");
        }
        if (retry.isNegative() || retry.isZero() || retryAtMost.compareTo(retry) < 0) {
            throw new IllegalArgumentException(
                    "mesa.intake.retry is positive and not above .retry-at-most");
        }
        kafka = Map.copyOf(kafka);
    }
}
