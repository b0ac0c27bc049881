package mesa.cli;

/** What is printed for an agency: its client's settings, or the commands of Kafka's own tools. */
final class AgencyScript {
    private AgencyScript() {}

    /** The settings its client needs, as a properties file. */
    static String client(String name, String password, Broker broker) {
        return """
        bootstrap.servers=%s
        security.protocol=%s
        sasl.mechanism=%s
        sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \
        username="%s" password="%s";
        group.id=%s.main
        auto.offset.reset=earliest
        """
                .formatted(
                        broker.reached(),
                        broker.protocol(),
                        AgencyRights.MECHANISM.mechanismName(),
                        name,
                        password,
                        name);
    }

    /** The same rights by the tools that come with a broker, for one who may not run us there. */
    static String of(String name, String password, Broker broker) {
        return """
        kafka-acls.sh --bootstrap-server %1$s --add --allow-principal User:%2$s --operation Read --topic %3$s
        kafka-acls.sh --bootstrap-server %1$s --add --allow-principal User:%2$s --operation Read --group %2$s. --resource-pattern-type prefixed
        kafka-configs.sh --bootstrap-server %1$s --alter --entity-type users --entity-name %2$s --add-config '%4$s=[iterations=%5$d,password=%6$s]'

        %7$s\
        """
                .formatted(
                        broker.bootstrap(),
                        name,
                        broker.topic(),
                        AgencyRights.MECHANISM.mechanismName(),
                        AgencyRights.ITERATIONS,
                        password,
                        client(name, password, broker));
    }
}
