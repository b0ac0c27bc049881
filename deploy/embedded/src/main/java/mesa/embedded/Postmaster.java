package mesa.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's main process, run as a child that ends when this process does, however it ends. */
final class Postmaster {
    /**
     * A pipe from us is the leash: when it closes, because we close it or because we were killed,
     * the watcher asks for a fast shutdown. The watcher is nobody's child, so that PostgreSQL never
     * sees a stranger among its own.
     */
    private static final String ON_A_LEASH =
            """
            exec 3<&0
            server=$$
            ( ( trap '' INT TERM HUP; read -r _ <&3; kill -INT "$server" ) >/dev/null 2>&1 & )
            exec "$@" 3<&- </dev/null
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Postmaster() {}

    /** Starts the server and waits until its lock file says "ready". */
    static Process start(Path home, EmbeddedPostgres18 server, int port) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            Process process =
                    new ProcessBuilder(commandLine(home, server, port))
                            .redirectErrorStream(true)
                            .redirectOutput(server.log().toFile())
                            .start();
            if (ready(process, server.data(), deadline)) {
                return process;
            }
            String why = tail(server.log());
            // The children of a killed server need a moment to notice that it is gone.
            if (!why.contains("still in use") || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new ServerNotStarted("PostgreSQL did not start:\n" + why);
            }
        }
    }

    private static boolean ready(Process process, Path data, Instant deadline) throws IOException {
        Path status = data.resolve("postmaster.pid");
        try {
            while (Instant.now().isBefore(deadline)) {
                if (Files.exists(status)) {
                    List<String> lines = Files.readAllLines(status);
                    if (lines.size() >= 8
                            && lines.get(0).equals(Long.toString(process.pid()))
                            && lines.get(7).strip().equals("ready")) {
                        return true;
                    }
                }
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return false;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerNotStarted("Interrupted while PostgreSQL was starting", e);
        }
    }

    private static List<String> commandLine(Path home, EmbeddedPostgres18 server, int port) {
        var line = new ArrayList<>(List.of("sh", "-c", ON_A_LEASH, "postgres"));
        if (onPath("setsid")) {
            // Ctrl-C reaches the whole terminal group; the database must be the last to go.
            line.add("setsid");
        }
        line.addAll(unprivileged());
        line.add(home.resolve("bin/postgres").toString());
        line.addAll(List.of("-D", server.data().toString()));
        settings(port)
                .forEach(setting -> {
                    line.add("-c");
                    line.add(setting);
                });
        return line;
    }

    private static List<String> settings(int port) {
        return List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "shared_buffers=96MB",
                "effective_cache_size=512MB",
                "maintenance_work_mem=48MB",
                "work_mem=8MB",
                "max_wal_size=512MB",
                "max_worker_processes=4",
                "io_workers=2",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m [%p] %d ");
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own takes the privilege away. */
    static List<String> unprivileged() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!onPath("unshare")) {
            throw new ServerNotStarted(
                    "PostgreSQL does not run as root and 'unshare' (package util-linux) is missing."
                            + " Install it, or start as another user.");
        }
        return List.of("unshare", "--user");
    }

    private static boolean onPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }
}
