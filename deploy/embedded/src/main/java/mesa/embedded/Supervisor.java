package mesa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a server again, on the same folder and ports, whenever it ends by itself; after a full
 * disk as soon as there is room. It goes on trying for as long as the process runs.
 */
public final class Supervisor<S extends Supervisor.Server<S>> implements AutoCloseable {
    /** A server that may end by itself. */
    public interface Server<S> extends AutoCloseable {
        /** Completed with the reason when the server has ended without being asked to. */
        CompletionStage<String> failed();

        /** Puts away what is left of it and starts it anew. */
        S restart() throws IOException;

        @Override
        void close() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** A server that has run so long has started well. */
    private static final Duration STEADY = Duration.ofSeconds(30);

    /** Without so much room a start would fail half-way: both servers write when they start. */
    private static final long ROOM = 48L << 20;

    private final String name;
    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private final Thread thread;
    private S server;
    private boolean closed;

    /**
     * @param name for the log
     * @param folder of its data
     */
    public Supervisor(String name, Path folder, S server) {
        this.name = name;
        this.folder = folder;
        this.server = server;
        this.thread =
                Thread.ofPlatform().name("supervisor-" + name).daemon().start(() -> watch(server));
    }

    private void watch(S first) {
        S running = first;
        Duration pause = FIRST_PAUSE;
        while (true) {
            long started = System.nanoTime();
            String why = reason(running);
            if (over(Duration.ZERO)) {
                return;
            }
            LOG.error("{} has ended and is started again: {}", name, why);
            if (System.nanoTime() - started > STEADY.toNanos()) {
                pause = FIRST_PAUSE;
            }
            @Nullable S next = null;
            while (next == null) {
                if (over(pause)) {
                    return;
                }
                pause = longer(pause);
                next = restarted(running);
            }
            running = next;
            LOG.warn("{} runs again", name);
        }
    }

    private static String reason(Server<?> running) {
        try {
            return running.failed().toCompletableFuture().join();
        } catch (CompletionException e) {
            return String.valueOf(e.getCause());
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Whether it was closed before the pause was over. */
    private boolean over(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && left > 0) {
                left = closing.awaitNanos(left);
            }
            return closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The server that runs now; null when it could not be started. */
    private @Nullable S restarted(S ended) {
        lock.lock();
        try {
            if (closed) {
                return null;
            }
            long room = Files.getFileStore(folder).getUsableSpace();
            if (room < ROOM) {
                LOG.warn("{} waits for room on the disk of {}", name, folder);
                return null;
            }
            server = ended.restart();
            return server;
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} could not be started again: {}", name, e.getMessage());
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the server for good. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            closing.signalAll();
            server.close();
        } finally {
            lock.unlock();
        }
    }
}
