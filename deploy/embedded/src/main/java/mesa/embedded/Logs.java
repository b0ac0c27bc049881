package mesa.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps the servers' own chatter out of the log unless somebody has asked for it. */
final class Logs {
    private static final List<String> CHATTERS =
            List.of(
                    "org.apache.kafka",
                    "kafka",
                    "state.change.logger",
                    "org.testcontainers",
                    "com.github.dockerjava",
                    "org.postgresql",
                    "io.zonky");

    private Logs() {}

    static void quieten() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            for (String chatter : CHATTERS) {
                if (context.getLogger(chatter).getLevel() == null) {
                    context.getLogger(chatter).setLevel(Level.ERROR);
                }
            }
        }
    }
}
