package mesa.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mesa.api.contract.PublicEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.node.ObjectNode;

/** Whoever subscribes to the topic finds out where it is, how one comes in and what it carries. */
class AsyncApiTest {
    private static ObjectNode document(MockEnvironment settings) {
        return AsyncApi.document("http://localhost:8080", PublicTopic.of(settings));
    }

    @Test
    void says_where_agencies_come_in_and_that_they_say_who_they_are() {
        ObjectNode document =
                document(
                        new MockEnvironment()
                                .withProperty(
                                        "mesa.kafka.public", "SASL_SSL://kafka.example.org:9094")
                                .withProperty("mesa.relay.bootstrap", "inside:9092"));
        assertThat(document.at("/servers/kafka/host").asString())
                .isEqualTo("kafka.example.org:9094");
        assertThat(document.at("/servers/kafka/protocol").asString()).isEqualTo("kafka-secure");
        String scheme = document.at("/servers/kafka/security/0/$ref").asString();
        assertThat(document.at(scheme.substring(1)).path("type").asString())
                .isEqualTo("scramSha512");
    }

    @Test
    void is_the_relay_s_broker_and_topic_unless_something_else_is_said() {
        ObjectNode document =
                document(
                        new MockEnvironment()
                                .withProperty("mesa.relay.bootstrap", "inside:9092")
                                .withProperty("mesa.relay.agreements", "acuerdos"));
        assertThat(document.at("/servers/kafka/host").asString()).isEqualTo("inside:9092");
        assertThat(document.at("/servers/kafka/protocol").asString()).isEqualTo("kafka");
        assertThat(document.at("/servers/kafka").has("security")).isFalse();
        assertThat(document.at("/channels/agreements/address").asString()).isEqualTo("acuerdos");
        assertThat(document.at("/channels/agreements/bindings/kafka/topic").asString())
                .isEqualTo("acuerdos");
    }

    @Test
    void names_every_broker_of_a_list() {
        ObjectNode document =
                document(
                        new MockEnvironment()
                                .withProperty("mesa.kafka.public", "SSL://one:9094, two:9094"));
        assertThat(document.path("servers").valueStream())
                .extracting(server -> server.path("host").asString())
                .containsExactly("one:9094", "two:9094");
        assertThat(document.at("/channels/agreements/servers")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka.example.org:9094", "https://kafka.example.org", "SASL_SSL://"})
    void an_address_without_a_protocol_of_kafka_is_refused(String setting) {
        var settings = new MockEnvironment().withProperty("mesa.kafka.public", setting);
        assertThatThrownBy(() -> PublicTopic.of(settings))
                .hasMessageContaining(PublicTopic.SETTING);
    }

    @Test
    void every_message_says_its_key_and_has_an_example_that_fits() {
        ObjectNode document = document(new MockEnvironment());
        for (Class<? extends PublicEvent> type : Schemas.published().values()) {
            var message =
                    document.at(
                            "/components/messages/"
                                    + type.getSimpleName()
                                    + "V"
                                    + Schemas.versionOf(type));
            assertThat(message.at("/bindings/kafka/key/type").asString()).isEqualTo("string");
            var example = message.path("examples").path(0);
            assertThat(
                            Conformance.failures(
                                    document,
                                    document.at("/components/schemas/headers"),
                                    example.path("headers")))
                    .isEmpty();
            assertThat(example.at("/headers/ce_type").asString())
                    .isEqualTo(PublicEvent.typeOf(type));
            ObjectNode schema = Schemas.document(type, "http://localhost:8080");
            assertThat(Conformance.failures(schema, schema, example.path("payload")))
                    .as(type.getSimpleName())
                    .isEmpty();
        }
    }
}
