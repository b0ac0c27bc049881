package mesa.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mesa.command.CommandApplication;
import mesa.embedded.Database;
import mesa.embedded.EmbeddedPostgres18;
import mesa.embedded.Ports;
import mesa.embedded.PostgresProcess;
import mesa.embedded.Servers;
import mesa.embedded.issuer.TestIssuer;
import mesa.query.QueryApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both sides, the broker and PostgreSQL as processes of their own, of which one after the other is
 * ended by {@code kill -9} at a moment and in an order drawn at random, now and then two at once,
 * while clients write. {@code -Dmesa.kills=1000} does it more often, {@code -Dmesa.seed=…} draws
 * the same schedule again.
 */
final class KillScheduleIT {
    private static final int KILLS = Integer.getInteger("mesa.kills", 60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Whom a strike can hit, and how often of a hundred. */
    private enum Victim {
        DATABASE(45),
        BROKER(20),
        DOOR(20),
        WINDOW(15);

        private final int share;

        Victim(int share) {
            this.share = share;
        }

        static Victim drawn(Random random) {
            int left = random.nextInt(100);
            for (Victim victim : values()) {
                left -= victim.share;
                if (left < 0) {
                    return victim;
                }
            }
            throw new IllegalStateException("The shares are a hundred");
        }
    }

    @TempDir Path home;
    private PostgresProcess postgres;

    @Test
    void whoever_is_killed_and_whenever_nothing_is_lost_and_nothing_doubled() throws Exception {
        long seed = Long.getLong("mesa.seed", System.nanoTime());
        System.out.println(KILLS + " kills, seed " + seed);
        Random random = new Random(seed);
        postgres = new EmbeddedPostgres18(home.resolve("pg"), 0, Servers.programs()).start();
        Database events = postgres.cluster().ensureDatabase("mesa_events");
        Database views = postgres.cluster().ensureOwnDatabase("mesa_views");
        int broker = Ports.free();
        int door = Ports.free();
        Map<Victim, Supervised> processes = new EnumMap<>(Victim.class);
        try (TestIssuer issuer = TestIssuer.start()) {
            processes.put(Victim.BROKER, broker(broker));
            processes.put(Victim.DOOR, door(events, door, broker, issuer));
            processes.put(Victim.WINDOW, window(views, broker, issuer));
            String token = issuer.token(null, "secretariat");
            try (var writers = new Writers("http://localhost:" + door, token)) {
                Map<Victim, Integer> struck = strikes(random, writers, processes);
                writers.finish();
                System.out.printf(
                        "%s killed; %d accepted, %d sent again%n",
                        struck, writers.accepted().size(), writers.repeated());
                new Aftermath(events.ownerUrl(), views.ownerUrl(), "127.0.0.1:" + broker)
                        .isComplete(writers.accepted());
            }
        } finally {
            for (Supervised process : processes.values()) {
                process.close();
            }
            postgres.close();
        }
    }

    private Map<Victim, Integer> strikes(
            Random random, Writers writers, Map<Victim, Supervised> processes) throws Exception {
        Map<Victim, Integer> struck = new EnumMap<>(Victim.class);
        boolean atOnce = false;
        for (int kill = 0; kill < KILLS; kill++) {
            int more = writers.accepted().size() + (atOnce ? 0 : 5 + random.nextInt(100));
            Awaitility.await("writing goes on; the logs are in " + home)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> writers.accepted().size() >= more);
            Victim victim = Victim.drawn(random);
            struck.merge(victim, 1, Integer::sum);
            switch (victim) {
                case DATABASE -> {
                    postgres.kill();
                    postgres = postgres.restart();
                }
                case BROKER, DOOR, WINDOW -> processes.get(victim).kill();
            }
            atOnce = random.nextInt(4) == 0;
        }
        return struck;
    }

    private Supervised broker(int port) throws Exception {
        Path folder = Files.createDirectory(home.resolve("kafka"));
        return new Supervised(
                "broker",
                home,
                BrokerAlone.class.getName(),
                List.of(folder.toString(), Integer.toString(port)));
    }

    private Supervised door(Database events, int port, int broker, TestIssuer issuer)
            throws Exception {
        List<String> settings = new ArrayList<>(events.arguments("mesa.events").toList());
        settings.add("--server.port=" + port);
        settings.add("--mesa.home=" + home.resolve("door"));
        settings.add("--mesa.relay.bootstrap=127.0.0.1:" + broker);
        settings.add("--mesa.relay.delivery-timeout=5s");
        settings.add("--mesa.relay.term=2s");
        settings.add("--mesa.reactions.term=2s");
        settings.add("--mesa.access.issuer-uri=" + issuer.uri());
        return new Supervised("door", home, CommandApplication.class.getName(), settings);
    }

    private Supervised window(Database views, int broker, TestIssuer issuer) throws Exception {
        List<String> settings = new ArrayList<>(views.arguments("mesa.views").toList());
        settings.add("--server.port=" + Ports.free());
        settings.add("--mesa.home=" + home.resolve("window"));
        settings.add("--mesa.intake.bootstrap=127.0.0.1:" + broker);
        settings.add("--mesa.intake.retry-at-most=2s");
        settings.add("--mesa.access.issuer-uri=" + issuer.uri());
        return new Supervised("window", home, QueryApplication.class.getName(), settings);
    }
}
