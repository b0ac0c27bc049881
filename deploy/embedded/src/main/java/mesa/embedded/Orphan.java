package mesa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server left on a folder whose owner was killed.
 *
 * <p>Whoever calls holds the folder's lock, so a server that still runs there belongs to nobody.
 */
final class Orphan {
    private Orphan() {}

    /** Waits for the left server to end, asks it to, and removes the lock file that it left. */
    static void end(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> left = running(file, data);
        if (left.isPresent() && !ended(left.get(), 3)) {
            // SIGTERM waits for clients, and there are none: their owner is gone.
            left.get().destroy();
            if (!ended(left.get(), 20)) {
                left.get().destroyForcibly();
                ended(left.get(), 10);
            }
        }
        // Its number may have been given to another program, which would keep PostgreSQL away.
        Files.deleteIfExists(file);
    }

    private static Optional<ProcessHandle> running(Path file, Path data) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process, data));
    }

    private static boolean serves(ProcessHandle process, Path data) {
        String line =
                process.info().commandLine().orElse("")
                        + String.join(" ", process.info().arguments().orElse(new String[0]));
        return line.contains("-D " + data);
    }

    private static boolean ended(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new ServerNotStarted("A server that was left behind cannot be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerNotStarted("Interrupted while a left server was ending", e);
        }
    }
}
