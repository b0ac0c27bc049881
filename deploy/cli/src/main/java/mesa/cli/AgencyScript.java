package mesa.cli;

import java.nio.file.Path;

/** What is printed for an agency: its client's settings, or the commands of Kafka's own tools. */
final class AgencyScript {
    private AgencyScript() {}

    /** The settings its client needs, as a properties file. */
    static String client(String name, String password, Broker broker) {
        Path certificate = broker.certificate();
        return """
        bootstrap.servers=%1$s
        security.protocol=%2$s
        sasl.mechanism=%3$s
        sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \
        username="%4$s" password="%5$s";
        group.id=%4$s.main
        auto.offset.reset=earliest
        %6$s# librdkafka (kcat, Python, Node, Go, .NET; 2.6.1 or newer) calls the same
        # -X security.protocol=%2$s -X sasl.mechanisms=%3$s -X sasl.username=%4$s -X sasl.password=%5$s%7$s
        """
                .formatted(
                        broker.reached(),
                        broker.protocol(),
                        AgencyRights.MECHANISM.mechanismName(),
                        name,
                        password,
                        certificate == null ? "" : trust(certificate),
                        certificate == null ? "" : " -X ssl.ca.location=" + certificate);
    }

    private static String trust(Path certificate) {
        return """
        ssl.truststore.type=PEM
        ssl.truststore.location=%s
        """
                .formatted(certificate);
    }

    /** The same rights by the tools that come with a broker, for one who may not run us there. */
    static String of(String name, String password, Broker broker) {
        return """
        kafka-acls.sh --bootstrap-server %1$s%8$s --add --allow-principal User:%2$s --operation Read --topic %3$s
        kafka-acls.sh --bootstrap-server %1$s%8$s --add --allow-principal User:%2$s --operation Read --group %2$s. --resource-pattern-type prefixed
        kafka-configs.sh --bootstrap-server %1$s%8$s --alter --entity-type users --entity-name %2$s --add-config '%4$s=[iterations=%5$d,password=%6$s]'

        %7$s\
        """
                .formatted(
                        broker.bootstrap(),
                        name,
                        broker.topic(),
                        AgencyRights.MECHANISM.mechanismName(),
                        AgencyRights.ITERATIONS,
                        password,
                        client(name, password, broker),
                        broker.config() == null ? "" : " --command-config " + broker.config());
    }
}
