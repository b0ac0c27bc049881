package mesa.command.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the journal goes.
 *
 * @param bootstrap Kafka addresses
 * @param topic made with one partition and unlimited retention when it is missing
 * @param agreements the topic of public events for other agencies, made like the first
 * @param replication copies of that topic; 3 in production
 * @param source {@code ce_source} of every record: which journal this is
 * @param deliveryTimeout how long a record may be under way before the relay begins anew
 * @param term how long a leader that is gone is waited for
 * @param batch events read at once
 * @param kafka further settings of producer and admin client, for example for TLS
 */
@ConfigurationProperties("mesa.relay")
public record RelaySettings(
        @DefaultValue("localhost:9092") String bootstrap,
        @DefaultValue("mesa.journal") String topic,
        @DefaultValue("mesa.agreements") String agreements,
        @DefaultValue("1") short replication,
        @DefaultValue("/mesa/journal") String source,
        @DefaultValue("30s") Duration deliveryTimeout,
        @DefaultValue("10s") Duration term,
        @DefaultValue("2000") int batch,
        @DefaultValue Map<String, String> kafka) {
    public RelaySettings {
        if (bootstrap.isBlank() || topic.isBlank() || agreements.isBlank()) {
            throw new IllegalArgumentException(
                    "mesa.relay.bootstrap, .topic and .agreements cannot be blank");
        }
        if (topic.equals(agreements)) {
            throw new IllegalArgumentException(
                    "mesa.relay.topic and .agreements are two topics: agencies read the second");
        }
        if (batch < 1 || replication < 1) {
            throw new IllegalArgumentException("mesa.relay.batch and .replication start at 1");
        }
        if (deliveryTimeout.toMillis() < 1000 || term.toMillis() < 1000) {
            throw new IllegalArgumentException(
                    "mesa.relay.delivery-timeout and .term are at least a second");
        }
        kafka = Map.copyOf(kafka);
    }

    /** The topics the lines carry to. */
    Set<String> topics() {
        return Set.of(topic, agreements);
    }
}
