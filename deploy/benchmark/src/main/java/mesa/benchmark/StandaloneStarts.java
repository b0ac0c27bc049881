package mesa.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.embedded.Ports;

/**
 * {@code deploy/up} in a folder of its own: a first start that tells the demonstration story, then
 * a second one, timed from the command to the line that says it is ready, and the memory it holds.
 * Linux only, for it reads {@code /proc}.
 */
final class StandaloneStarts {
    static final int STEPS = 3;
    private static final String READY = "Mesa está lista";
    private static final Duration FIRST = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final Pattern PSS = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern RSS = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    private final Results results;
    private final ProgressLine progressLine;

    StandaloneStarts(Results results, ProgressLine progressLine) {
        this.results = results;
        this.progressLine = progressLine;
    }

    void run() throws Exception {
        if (!Files.isReadable(Path.of("/proc/self/smaps_rollup"))) {
            throw new IllegalStateException("The memory of a process is read on Linux only");
        }
        Path home = Files.createTempDirectory("mesa-benchmark-standalone");
        boolean well = false;
        try {
            progressLine.step("Standalone: the first start, with the story");
            started(
                    home,
                    "first",
                    up -> {
                        until(up, FIRST, () -> Files.exists(home.resolve("story-told")));
                    });
            progressLine.step("Standalone: the second start");
            long begin = System.nanoTime();
            started(
                    home,
                    "second",
                    up -> {
                        results.add("start", Kind.OURS, (System.nanoTime() - begin) / 1e9);
                        progressLine.step("Standalone: its memory");
                        Thread.sleep(SETTLING);
                        memory(up);
                    });
            well = true;
        } finally {
            if (well) {
                Server.delete(home);
            } else {
                System.err.println("\nWhat the standalone said is in " + home);
            }
        }
    }

    private interface Use {
        void of(Process up) throws Exception;
    }

    /** Starts it, waits for the line, uses it, and stops it as Ctrl-C does. */
    private static void started(Path home, String name, Use use) throws Exception {
        Path said = home.resolve(name + ".log");
        // A program begun in the background of a shell would not hear the signal.
        var builder = new ProcessBuilder("env", "--default-signal=INT", "deploy/up");
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("MESA_HOME", home.toString());
        for (String port : List.of("MESA_PORT", "MESA_KAFKA_PORT", "MESA_POSTGRES_PORT")) {
            builder.environment().put(port, Integer.toString(Ports.free()));
        }
        Process up = builder.start();
        try {
            until(up, FIRST, () -> says(said));
            use.of(up);
        } finally {
            stop(up);
        }
    }

    private static boolean says(Path said) {
        try {
            return Files.readString(said).contains(READY);
        } catch (IOException e) {
            // A character may be half written; the next look sees it whole.
            return false;
        }
    }

    private static void until(Process up, Duration atMost, BooleanSupplier so)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!so.getAsBoolean()) {
            if (!up.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The standalone did not come so far");
            }
            Thread.sleep(Duration.ofMillis(10));
        }
    }

    private static void stop(Process up) throws IOException, InterruptedException {
        List<ProcessHandle> below = up.descendants().toList();
        new ProcessBuilder("kill", "-INT", Long.toString(up.pid())).start().waitFor();
        if (!up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            up.destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
            throw new IllegalStateException("The standalone did not stop at SIGINT");
        }
    }

    /** The JVM's resident set; of PostgreSQL its part of it, for its processes share buffers. */
    private void memory(Process up) throws IOException {
        long java = 0;
        long postgres = 0;
        for (ProcessHandle process : up.descendants().toList()) {
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            switch (Files.readString(proc.resolve("comm")).strip()) {
                case "java" -> java += kilobytes(proc.resolve("status"), RSS);
                case "postgres" -> postgres += kilobytes(proc.resolve("smaps_rollup"), PSS);
                default -> {
                    // A shell that waits.
                }
            }
        }
        if (java == 0 || postgres == 0) {
            throw new IllegalStateException("Not found: " + (java == 0 ? "java" : "postgres"));
        }
        results.add("memory.java", Kind.OURS, java / 1024.0);
        results.add("memory.postgres", Kind.OURS, postgres / 1024.0);
        results.add("memory", Kind.OURS, (java + postgres) / 1024.0);
    }

    private static long kilobytes(Path file, Pattern line) throws IOException {
        try (Stream<String> found =
                line.matcher(Files.readString(file)).results().map(it -> it.group(1))) {
            return found.mapToLong(Long::parseLong).sum();
        }
    }
}
