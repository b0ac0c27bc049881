package mesa.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and controller (KRaft) in this process, on loopback and a durable folder.
 *
 * <p>It is the only replica, so nobody else could give back a record that it acknowledged and lost:
 * every append is flushed to the disk before it is acknowledged.
 */
public final class EmbeddedKafka implements Supervisor.Server<EmbeddedKafka> {
    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final KafkaRaftServer server;
    private final CompletableFuture<String> failed;
    private final FolderLock lock;
    private final int port;
    private final int agencies;

    private EmbeddedKafka(
            Path folder,
            KafkaRaftServer server,
            CompletableFuture<String> failed,
            FolderLock lock,
            int port,
            int agencies) {
        this.folder = folder;
        this.server = server;
        this.failed = failed;
        this.lock = lock;
        this.port = port;
        this.agencies = agencies;
    }

    /**
     * Starts a broker on the folder, formatting it the first time; port 0 takes any free one.
     *
     * @throws ServerNotStarted when the port or the folder is taken
     */
    public static EmbeddedKafka start(Path folder, int port) throws IOException {
        return start(folder, port, -1);
    }

    /**
     * The same with a second listener where agencies log in over TLS and have what ACLs give them.
     *
     * @param agencyPort of the second listener; -1 for none
     */
    public static EmbeddedKafka start(Path folder, int port, int agencyPort) throws IOException {
        Logs.quieten();
        var lock = FolderLock.take(folder);
        try {
            int chosen = Ports.claim("Kafka", port, "MESA_KAFKA_PORT");
            format(folder.resolve("log"));
            var settings = settings(folder.resolve("log"), chosen);
            int agencies = -1;
            if (agencyPort >= 0) {
                agencies = Ports.claim("Kafka (agencies)", agencyPort, "MESA_KAFKA_AGENCY_PORT");
                var certificate = AgencyCertificate.in(tls(folder), LOOPBACK);
                settings = AgencyListener.addedTo(settings, LOOPBACK, agencies, certificate);
            }
            CompletableFuture<String> failed = KafkaExit.watched();
            var server = started(new KafkaConfig(settings, false));
            return new EmbeddedKafka(folder, server, failed, lock, chosen, agencies);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static KafkaRaftServer started(KafkaConfig config) {
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            // Its controller may run by now, and would keep the folder.
            server.shutdown();
            throw e;
        }
    }

    /** What clients of the second listener of a broker on that folder must trust, as PEM. */
    public static Path agencyCertificate(Path folder) {
        return tls(folder).resolve("agencies.pem");
    }

    private static Path tls(Path folder) {
        return folder.resolve("tls");
    }

    public int port() {
        return port;
    }

    /** The address for clients on this machine. */
    public String bootstrap() {
        return LOOPBACK + ":" + port;
    }

    /** The address where agencies log in, if there is one. */
    public Optional<String> agencies() {
        return agencies < 0 ? Optional.empty() : Optional.of(LOOPBACK + ":" + agencies);
    }

    @Override
    public CompletionStage<String> failed() {
        return failed;
    }

    @Override
    public EmbeddedKafka restart() throws IOException {
        close();
        return start(folder, port, agencies);
    }

    @Override
    public void close() throws IOException {
        KafkaExit.forget(failed);
        failed.complete("It was closed");
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private static void format(Path log) throws IOException {
        if (Files.exists(log.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(log);
        try {
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
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka's folder could not be formatted: " + log, e);
        }
    }

    private static Map<String, Object> settings(Path log, int port) {
        int controller = Ports.free();
        var settings = new HashMap<String, Object>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@%s:%d".formatted(LOOPBACK, controller));
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        settings.put(
                "listeners",
                "PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d"
                        .formatted(LOOPBACK, port, controller));
        settings.put("advertised.listeners", "PLAINTEXT://%s:%d".formatted(LOOPBACK, port));
        settings.put("log.dirs", log.toString());
        settings.put("log.flush.interval.messages", "1");
        settings.put("auto.create.topics.enable", "false");
        // Nobody could take its partitions over, and a failed controller would be waited for long.
        settings.put("controlled.shutdown.enable", "false");
        settings.put("server.max.startup.time.ms", "60000");
        settings.putAll(ofOneReplica());
        settings.putAll(sparing());
        return settings;
    }

    private static Map<String, String> ofOneReplica() {
        return Map.of(
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    /** The broker shares the process with the platform: few threads, a small cleaner buffer. */
    private static Map<String, String> sparing() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.cleaner.io.buffer.size", "65536");
    }
}
