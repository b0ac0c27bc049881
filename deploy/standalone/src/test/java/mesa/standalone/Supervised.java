package mesa.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that is started again whenever it ends, as a supervisor in production does. */
final class Supervised implements AutoCloseable {
    private final String name;
    private final ProcessBuilder line;
    private final Thread supervisor;
    private final AtomicInteger starts = new AtomicInteger();
    private volatile boolean over;
    private volatile Process process;

    /** Starts the class on the class path of what is shipped, the test's own classes behind it. */
    Supervised(String name, Path folder, String main, List<String> arguments) throws IOException {
        this.name = name;
        var words =
                new ArrayList<>(
                        List.of(
                                ChildMesa.java(),
                                "-Xmx384m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xlog:disable",
                                "-cp",
                                ChildMesa.classPath(),
                                main));
        words.addAll(arguments);
        File log = folder.resolve(name + ".log").toFile();
        line =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        process = started();
        supervisor = Thread.ofPlatform().name("supervisor of " + name).start(this::supervise);
    }

    private void supervise() {
        try {
            while (true) {
                process.waitFor();
                if (over) {
                    return;
                }
                process = started();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be started", e);
        }
    }

    private synchronized Process started() throws IOException {
        starts.incrementAndGet();
        Process begun = line.start();
        if (over) {
            begun.destroyForcibly();
        }
        return begun;
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
    }

    int starts() {
        return starts.get();
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            over = true;
            process.destroyForcibly();
        }
        supervisor.join(TimeUnit.SECONDS.toMillis(30));
    }
}
