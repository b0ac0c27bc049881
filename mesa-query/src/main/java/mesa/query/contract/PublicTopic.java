package mesa.query.contract;

import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * Where agencies subscribe to Kafka.
 *
 * @param protocol of Kafka: {@code PLAINTEXT}, {@code SSL}, {@code SASL_PLAINTEXT} or {@code
 *     SASL_SSL}
 * @param address one or more of {@code host:port}, separated by commas
 * @param name of the topic
 */
record PublicTopic(String protocol, String address, String name) {
    static final String SETTING = "mesa.kafka.public";
    private static final Set<String> PROTOCOLS =
            Set.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL");

    PublicTopic {
        if (!PROTOCOLS.contains(protocol) || address.isBlank()) {
            throw new IllegalArgumentException(
                    SETTING
                            + " is for example SASL_SSL://kafka.example.org:9094, with one of "
                            + PROTOCOLS);
        }
    }

    /**
     * As {@code mesa.kafka.public} says, for example {@code SASL_SSL://kafka.example.org:9094}; the
     * broker of the relay unless it is set.
     *
     * @throws IllegalArgumentException when the setting is no protocol and address
     */
    static PublicTopic of(Environment env) {
        String name = env.getProperty("mesa.relay.agreements", "mesa.agreements");
        String set = env.getProperty(SETTING);
        if (set == null) {
            return new PublicTopic(
                    env.getProperty("mesa.relay.kafka.security.protocol", "PLAINTEXT"),
                    env.getProperty("mesa.relay.bootstrap", "localhost:9092"),
                    name);
        }
        int end = set.indexOf("://");
        return new PublicTopic(
                end < 0 ? "" : set.substring(0, end).toUpperCase(Locale.ROOT),
                set.substring(end < 0 ? 0 : end + 3),
                name);
    }

    boolean encrypted() {
        return protocol.endsWith("SSL");
    }

    /** Whether a subscriber says who they are; SCRAM-SHA-512 is what {@code mesa agency} makes. */
    boolean authenticated() {
        return protocol.startsWith("SASL");
    }
}
