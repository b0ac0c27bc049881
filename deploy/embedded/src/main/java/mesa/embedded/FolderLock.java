package mesa.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One process at a time works on a folder; the lock goes with the process, however it ends. Its
 * file holds the number of that process, for the operator of the next one.
 */
public final class FolderLock implements AutoCloseable {
    /** Closing any channel of a locked file would end this process's own lock on it. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Creates the folder when it is missing and takes it.
     *
     * @throws ServerNotStarted when a process has it, with the number of that process
     */
    public static FolderLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.toRealPath().resolve("in-use.lock");
        if (!OURS.add(file)) {
            throw taken(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(file, locked(folder, file));
        } catch (IOException | RuntimeException e) {
            OURS.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(Path folder, Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw taken(folder, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static ServerNotStarted taken(Path folder, String process) {
        return new ServerNotStarted(
                process.isEmpty()
                        ? "Another process already works on " + folder + ". Stop it first."
                        : "Process %s already works on %s. Stop it first, or choose another folder."
                                .formatted(process, folder));
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            OURS.remove(file);
        }
    }
}
