package mesa.embedded;

import java.util.HashMap;
import java.util.Map;

/**
 * A second listener of the broker for other agencies, as production has it: TLS, SCRAM names the
 * principal, and nothing is allowed that no ACL allows. The first listener stays the platform's
 * own.
 */
final class AgencyListener {
    private static final String NAME = "AGENCIES";

    private AgencyListener() {}

    /** The settings of a broker with one listener, and this one added. */
    static Map<String, Object> addedTo(
            Map<String, Object> settings, String host, int port, AgencyCertificate certificate) {
        var all = new HashMap<>(settings);
        String address = "%s://%s:%d".formatted(NAME, host, port);
        all.merge("listeners", address, (old, added) -> old + "," + added);
        all.merge("advertised.listeners", address, (old, added) -> old + "," + added);
        all.merge(
                "listener.security.protocol.map",
                NAME + ":SASL_SSL",
                (old, added) -> old + "," + added);
        all.put("inter.broker.listener.name", "PLAINTEXT");
        all.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        all.put(
                "listener.name.agencies.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        all.putAll(certificate.settings("agencies"));
        all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        all.put("allow.everyone.if.no.acl.found", "false");
        // Whoever comes by the platform's own listener and by the controller's has no name.
        all.put("super.users", "User:ANONYMOUS");
        return all;
    }
}
