package mesa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import mesa.embedded.EmbeddedKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** An agency gets what {@code mesa agency add} says, from a real broker, and nothing more. */
class AgencyCommandIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    @TempDir static Path folder;
    private static EmbeddedKafka kafka;
    private static String agencies;

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start(folder, 0, 0);
        agencies = kafka.agencies().orElseThrow();
        Map<String, Object> own = Map.of("bootstrap.servers", kafka.bootstrap());
        try (Admin admin = Admin.create(own)) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(
                                            "mesa.agreements", Optional.of(1), Optional.empty()),
                                    new NewTopic("mesa.journal", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        try (var producer =
                new KafkaProducer<>(own, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("mesa.agreements", "a", "adopted")).get();
            producer.send(new ProducerRecord<>("mesa.journal", "a", "not for others")).get();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        kafka.close();
    }

    @Test
    void an_agency_reads_the_agreements_in_a_group_of_its_own_and_nothing_else() throws Exception {
        Properties mies = added("mies");
        try (var consumer = consumer(mies)) {
            consumer.subscribe(List.of("mesa.agreements"));
            ConsumerRecords<String, String> read = ConsumerRecords.empty();
            for (int i = 0; i < 20 && read.isEmpty(); i++) {
                read = consumer.poll(Duration.ofSeconds(1));
            }
            assertThat(read).extracting(record -> record.value()).containsExactly("adopted");
            consumer.commitSync(SOON);
        }
        refused(mies, "mesa.journal", TopicAuthorizationException.class);
        mies.put("group.id", "another.main");
        refused(mies, "mesa.agreements", GroupAuthorizationException.class);
        try (var producer =
                new KafkaProducer<>(mies, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(
                            () -> producer.send(new ProducerRecord<>("mesa.agreements", "x")).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void a_wrong_password_and_a_removed_agency_do_not_come_in() throws Exception {
        Properties gad = added("gad-quito");
        Properties wrong = new Properties();
        wrong.putAll(gad);
        wrong.put(
                "sasl.jaas.config",
                gad.getProperty("sasl.jaas.config").replaceAll("password=\".", "password=\"#"));
        refused(wrong, "mesa.agreements", SaslAuthenticationException.class);
        assertThat(mesa("agency", "remove", "gad-quito", "--bootstrap", kafka.bootstrap()))
                .contains("gad-quito");
        refused(gad, "mesa.agreements", SaslAuthenticationException.class);
    }

    /** One who does not speak TLS or does not know the certificate hears nothing at all. */
    @Test
    void whoever_does_not_come_by_tls_is_not_heard() throws Exception {
        Properties good = added("snai");
        assertThat(seen(good)).containsExactly("mesa.agreements");
        for (String protocol : List.of("PLAINTEXT", "SASL_PLAINTEXT")) {
            var plain = new Properties();
            plain.putAll(good);
            plain.put("security.protocol", protocol);
            assertThatThrownBy(() -> seen(plain))
                    .as(protocol)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
        var blind = new Properties();
        blind.putAll(good);
        blind.remove("ssl.truststore.location");
        blind.remove("ssl.truststore.type");
        assertThatThrownBy(() -> seen(blind)).hasCauseInstanceOf(SslAuthenticationException.class);
    }

    /** The topics this client is shown. */
    private static Set<String> seen(Properties settings) throws Exception {
        var hasty = new Properties();
        hasty.putAll(settings);
        hasty.put("default.api.timeout.ms", "4000");
        hasty.put("request.timeout.ms", "3000");
        try (Admin admin = Admin.create(hasty)) {
            return admin.listTopics().names().get();
        }
    }

    /** As in production, where there is no listener without TLS. */
    @Test
    void an_administrator_comes_by_tls_too() throws Exception {
        Properties ops = added("ops-tls");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            var cluster =
                    new ResourcePattern(
                            ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL);
            var alter =
                    new AccessControlEntry(
                            "User:ops-tls", "*", AclOperation.ALTER, AclPermissionType.ALLOW);
            admin.createAcls(List.of(new AclBinding(cluster, alter))).all().get();
        }
        Path config = Files.createTempFile(folder, "ops", ".properties");
        try (var out = Files.newBufferedWriter(config)) {
            ops.store(out, null);
        }
        String[] words = asked("agency", "add", "inec", "--command-config", config.toString());
        words[Arrays.asList(words).indexOf("--bootstrap") + 1] = agencies;
        assertThat(seen(settings(mesa(words)))).containsExactly("mesa.agreements");
    }

    @Test
    void a_password_is_changed_only_when_that_is_said() throws Exception {
        Properties first = added("sri");
        assertThat(refusal(asked("agency", "add", "sri"))).contains("--renew");
        assertThat(seen(first)).containsExactly("mesa.agreements");
        Properties second = settings(mesa(asked("agency", "add", "sri", "--renew")));
        assertThat(second.getProperty("sasl.jaas.config"))
                .isNotEqualTo(first.getProperty("sasl.jaas.config"));
        assertThat(seen(second)).containsExactly("mesa.agreements");
        assertThatThrownBy(() -> seen(first)).hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    /** Its password would be another then, and nothing would be carried any more. */
    @Test
    void no_agency_is_called_like_a_part_of_the_platform() throws Exception {
        var relay = "mesa-relay";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            admin.alterUserScramCredentials(
                            List.of(
                                    new UserScramCredentialUpsertion(
                                            relay,
                                            new ScramCredentialInfo(
                                                    ScramMechanism.SCRAM_SHA_512, 4096),
                                            "its own")))
                    .all()
                    .get();
            for (String verb : List.of("add", "remove")) {
                String[] words = {"agency", verb, relay, "--bootstrap", kafka.bootstrap()};
                assertThat(refusal(words)).contains(relay, "mesa-");
            }
            assertThat(
                            admin.describeUserScramCredentials(List.of(relay))
                                    .description(relay)
                                    .get()
                                    .credentialInfos())
                    .extracting(ScramCredentialInfo::iterations)
                    .containsExactly(4096);
        }
    }

    @Test
    void what_is_printed_changes_nothing() throws Exception {
        String printed =
                mesa(
                        asked(
                                "agency",
                                "add",
                                "ops",
                                "--print",
                                "--command-config",
                                "/etc/mesa/admin.properties"));
        assertThat(printed.lines().filter(line -> line.startsWith("kafka-")))
                .hasSize(3)
                .allMatch(line -> line.contains(" --command-config /etc/mesa/admin.properties "));
        assertThat(printed)
                .contains("kafka-acls.sh", "--group ops. --resource-pattern-type prefixed");
        refused(settings(printed), "mesa.agreements", SaslAuthenticationException.class);
    }

    /** As from a terminal: a process of its own that knows no more than MESA_HOME. */
    @Test
    void without_addresses_it_is_the_platform_of_this_machine() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(
                home.resolve("running.properties"),
                "kafka=%s\nkafka.agencies=%s\nkafka.agencies.certificate=%s\n"
                        .formatted(
                                kafka.bootstrap(),
                                agencies,
                                EmbeddedKafka.agencyCertificate(folder)));
        Terminal.Said said = Terminal.mesa(home, "agency", "add", "inabio");
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(seen(settings(said.text()))).containsExactly("mesa.agreements");
    }

    @Test
    void a_platform_without_a_listener_for_agencies_is_told_and_gives_no_rights() throws Exception {
        Path home = Files.createDirectories(folder.resolve("closed"));
        Files.writeString(home.resolve("running.properties"), "kafka=" + kafka.bootstrap() + "\n");
        Terminal.Said said = Terminal.mesa(home, "agency", "add", "igm");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("MESA_KAFKA_AGENCY_PORT");
        assertThat(Terminal.mesa(home, "agency").code()).isEqualTo(2);
        var own = Map.<String, Object>of("bootstrap.servers", kafka.bootstrap());
        try (Admin admin = Admin.create(own)) {
            assertThat(admin.describeUserScramCredentials().users().get()).doesNotContain("igm");
        }
    }

    private static Properties added(String name) throws IOException {
        return settings(mesa(asked("agency", "add", name)));
    }

    /** As printed; only the wait is shorter. */
    private static Properties settings(String printed) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(printed.substring(printed.indexOf("bootstrap.servers="))));
        settings.put("max.block.ms", "15000");
        assertThat(settings).containsEntry("security.protocol", "SASL_SSL");
        return settings;
    }

    private static String[] asked(String... words) {
        return Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--bootstrap",
                                kafka.bootstrap(),
                                "--public-bootstrap",
                                agencies,
                                "--certificate",
                                EmbeddedKafka.agencyCertificate(folder).toString()))
                .toArray(String[]::new);
    }

    private static void refused(Properties settings, String topic, Class<?> why) {
        assertThatThrownBy(
                        () -> {
                            try (var consumer = consumer(settings)) {
                                consumer.subscribe(List.of(topic));
                                for (int i = 0; i < 20; i++) {
                                    consumer.poll(Duration.ofSeconds(1));
                                }
                            }
                        })
                .isInstanceOf(why);
    }

    private static KafkaConsumer<String, String> consumer(Properties settings) {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    /** What is said to somebody who may not. */
    private static String refusal(String... arguments) {
        var err = new StringWriter();
        int code =
                MesaCli.line()
                        .setErr(new PrintWriter(err, true))
                        .setOut(new PrintWriter(err, true))
                        .execute(arguments);
        assertThat(code).as(err.toString()).isEqualTo(2);
        return err.toString();
    }

    private static String mesa(String... arguments) {
        var out = new StringWriter();
        int code =
                new CommandLine(new MesaCli())
                        .setOut(new PrintWriter(out, true))
                        .execute(arguments);
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }
}
