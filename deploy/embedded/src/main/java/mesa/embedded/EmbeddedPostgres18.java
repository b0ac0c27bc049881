package mesa.embedded;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL 18 on a folder that outlives the process, reached on loopback with a password.
 *
 * <p>Durability is PostgreSQL's own default: fsync, full page writes, synchronous commit, data
 * checksums. The folder holds {@code data}, the {@code password} and the server's {@code
 * server.log}.
 *
 * @param folder where the data lives; created on the first start
 * @param port the loopback port, 0 for any free one
 * @param programs where the server's programs are unpacked, shared between folders
 */
public record EmbeddedPostgres18(Path folder, int port, Path programs) {
    static final String USER = "mesa";

    /** Starts the server and returns when it accepts connections. */
    public PostgresProcess start() throws IOException {
        Logs.quieten();
        var lock = FolderLock.take(folder);
        try {
            Path home = PostgresBinaries.unpackedBelow(programs);
            Orphan.end(data());
            int chosen = Ports.claim("PostgreSQL", port, "MESA_POSTGRES_PORT");
            if (!Files.isDirectory(data())) {
                initialise(home);
            }
            Process process = Postmaster.start(home, this, chosen);
            return new PostgresProcess(this, chosen, process, lock, password());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private String password() throws IOException {
        return Files.readString(passwordFile());
    }

    /** Beside the final place and then moved, so a start cut short leaves nothing half made. */
    private void initialise(Path home) throws IOException {
        Path fresh = folder.resolve("data.new");
        Folders.delete(fresh);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] secret = new byte[18];
        new SecureRandom().nextBytes(secret);
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
        run(
                List.of(
                        home.resolve("bin/initdb").toString(),
                        "--pgdata=" + fresh,
                        "--username=" + USER,
                        "--pwfile=" + passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        try {
            Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new ServerNotStarted("The folder cannot rename within itself: " + folder, e);
        }
    }

    private void run(List<String> command) throws IOException {
        var line = new ArrayList<>(Postmaster.unprivileged());
        line.addAll(command);
        Process process =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(log().toFile())
                        .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new ServerNotStarted(
                        "PostgreSQL's folder could not be initialised:\n" + Postmaster.tail(log()));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ServerNotStarted("Interrupted while PostgreSQL was being initialised", e);
        }
    }
}
