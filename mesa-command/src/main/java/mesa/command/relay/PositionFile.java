package mesa.command.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file outside the database that says how far the journal had come when this node last
 * looked. It tells an older copy of the database from the present one while the broker is away.
 */
final class PositionFile {
    private static final Logger LOG = LoggerFactory.getLogger(PositionFile.class);

    private final @Nullable Path file;

    /**
     * @param file null when this node has no folder of its own
     */
    PositionFile(@Nullable Path file) {
        this.file = file;
    }

    /** What was noted last; null when there is nothing. */
    @Nullable KnownEnd read() {
        if (file == null || !Files.exists(file)) {
            return null;
        }
        try {
            String[] words = Files.readString(file).strip().split(" ");
            return new KnownEnd(
                    UUID.fromString(words[0]),
                    Long.parseLong(words[1]),
                    UUID.fromString(words[2]),
                    null);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read: {}", file, e.getMessage());
            return null;
        }
    }

    void write(UUID journal, long position, UUID event) {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, journal + " " + position + " " + event + "\n");
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.getMessage());
        }
    }
}
