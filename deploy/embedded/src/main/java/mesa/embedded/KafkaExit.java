package mesa.embedded;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * A broker that can no longer write asks the JVM to end at once. Here it shares the JVM with the
 * platform, so its wish ends nothing: whoever runs the broker is told instead. Kafka does not say
 * which broker it is; all of this process are told.
 */
final class KafkaExit {
    private static final Set<CompletableFuture<String>> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Exit.setExitProcedure((code, why) -> told(why));
        Exit.setHaltProcedure((code, why) -> told(why));
    }

    private KafkaExit() {}

    /** Completed with the reason when a broker wants to end. */
    static CompletableFuture<String> watched() {
        var failed = new CompletableFuture<String>();
        RUNNING.add(failed);
        return failed;
    }

    static void forget(CompletableFuture<String> watched) {
        RUNNING.remove(watched);
    }

    private static void told(@Nullable String why) {
        String reason = why == null ? "its log folder cannot be written" : why;
        RUNNING.forEach(failed -> failed.complete(reason));
    }
}
