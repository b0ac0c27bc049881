package mesa.embedded;

import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A running PostgreSQL: its databases, its process, and the ways to end it. */
public final class PostgresProcess implements Supervisor.Server<PostgresProcess> {
    private final EmbeddedPostgres18 server;
    private final int port;
    private final Process process;
    private final FolderLock lock;
    private final String password;

    PostgresProcess(
            EmbeddedPostgres18 server,
            int port,
            Process process,
            FolderLock lock,
            String password) {
        this.server = server;
        this.port = port;
        this.process = process;
        this.lock = lock;
        this.password = password;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Its databases. */
    public Cluster cluster() {
        return new Cluster(
                "127.0.0.1:" + port, new DatabaseLogin(EmbeddedPostgres18.USER, password));
    }

    /** Ends the server as kill -9 does; committed data stays. */
    public void kill() throws IOException {
        process.destroyForcibly();
        await(30);
        lock.close();
    }

    @Override
    public CompletionStage<String> failed() {
        return process.onExit()
                .thenApply(ended -> "code %d, see %s".formatted(ended.exitValue(), server.log()));
    }

    /** Starts a server anew on the same folder and port; this one has ended or is ended first. */
    @Override
    public PostgresProcess restart() throws IOException {
        close();
        return new EmbeddedPostgres18(server.folder(), port, server.programs()).start();
    }

    /** Fast shutdown: open transactions are rolled back, everything committed is checkpointed. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        if (!await(60)) {
            process.destroyForcibly();
            await(10);
        }
        lock.close();
    }

    private boolean await(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
