package mesa.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import mesa.embedded.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker with the settings, the formatting and the administrator of {@code deploy/docs/kafka.md},
 * and nothing else that matters to who may do what.
 */
final class GuideBroker implements AutoCloseable {
    private static final Path PAGE = Sources.root().resolve("deploy/docs/kafka.md");
    private static final String PASSWORD = "drawn";
    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final Path folder;
    private final int port;

    private GuideBroker(KafkaRaftServer server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    static GuideBroker start(Path folder) throws Exception {
        Files.createDirectories(folder);
        certificate(folder);
        int port = Ports.free();
        int controller = Ports.free();
        Map<String, Object> settings = new HashMap<>();
        block(1, folder, port)
                .forEach((name, value) ->
                        settings.put(
                                name.toString(),
                                value.toString()
                                        .replace("kafka.example.org:9093", HOST + ":9093")
                                        .replace("://:", "://" + HOST + ":")
                                        .replace(":9094", ":" + port)
                                        .replace(":9093", ":" + controller)
                                        .replace(
                                                "/var/lib/kafka",
                                                folder.resolve("log").toString())));
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        format(folder.resolve("log"));
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new GuideBroker(server, folder, port);
    }

    String address() {
        return HOST + ":" + port;
    }

    /** What the page tells the platform to be set, as arguments. */
    Stream<String> platform() throws IOException {
        return block(3, folder, port).entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
    }

    /** Who the page says administers. */
    Admin administrator() throws IOException {
        Properties settings = block(2, folder, port);
        settings.put("bootstrap.servers", address());
        return Admin.create(settings);
    }

    /** A block of settings of the page, with this broker for the example's. */
    private static Properties block(int number, Path folder, int port) throws IOException {
        String block = Sources.text(PAGE).split("```properties\n")[number].split("```")[0];
        var settings = new Properties();
        settings.load(
                new StringReader(
                        block.replace("kafka.example.org:9094", HOST + ":" + port)
                                .replace("/etc/mesa/kafka-ca.pem", folder + "/ca.pem")
                                .replace("/etc/kafka/broker.pem", folder + "/broker.pem")
                                .replace("password=\"…\"", "password=\"" + PASSWORD + "\"")
                                .replace("replication=3", "replication=1")));
        return settings;
    }

    /** As the page's line for {@code kafka-storage.sh} says. */
    private static void format(Path log) throws Exception {
        Files.createDirectories(log);
        String line =
                Sources.text(PAGE)
                        .lines()
                        .filter(each -> each.startsWith("kafka-storage.sh format "))
                        .findFirst()
                        .orElseThrow();
        List<String> credentials =
                Stream.of(line.split(" --add-scram '"))
                        .skip(1)
                        .map(each -> each.substring(0, each.indexOf('\'')).replace("…", PASSWORD))
                        .toList();
        new Formatter()
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setScramArguments(credentials)
                .run();
    }

    private static void certificate(Path folder) throws Exception {
        Path store = folder.resolve("broker.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                                "-genkeypair",
                                "-alias",
                                "broker",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=kafka.example.org",
                                "-ext",
                                "SAN=ip:" + HOST,
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "of this test",
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new AssertionError("keytool made no certificate");
        }
        char[] password = "of this test".toCharArray();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        String certificate = pem("CERTIFICATE", keys.getCertificate("broker").getEncoded());
        String key = pem("PRIVATE KEY", keys.getKey("broker", password).getEncoded());
        Files.writeString(folder.resolve("ca.pem"), certificate);
        Files.writeString(folder.resolve("broker.pem"), key + certificate);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(
                        what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes));
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
