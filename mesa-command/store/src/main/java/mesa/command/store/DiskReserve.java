package mesa.command.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses what would be stored while a disk is nearly full: PostgreSQL ends when its log finds no
 * room, and then nobody reads either. Looks once a second at most.
 */
final class DiskReserve {
    private static final Logger LOG = LoggerFactory.getLogger(DiskReserve.class);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final EventsSettings.Disk disk;
    private volatile long next = System.nanoTime();
    private volatile Optional<Path> full = Optional.empty();

    DiskReserve(EventsSettings.Disk disk) {
        this.disk = disk;
    }

    /**
     * Returns when there is room.
     *
     * @throws JournalFull when there is not
     */
    void check() {
        if (disk.folders().isEmpty()) {
            return;
        }
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + GLANCE.toNanos();
            look();
        }
        full.ifPresent(folder -> {
            throw new JournalFull("The disk of " + folder + " is nearly full", null);
        });
    }

    private void look() {
        Optional<Path> before = full;
        full = disk.folders().stream().filter(this::isFull).findFirst();
        if (!before.equals(full)) {
            full.ifPresentOrElse(
                    folder ->
                            LOG.error(
                                    "Nothing more is stored: less than {} MB are left on the disk of {}",
                                    disk.reserve() >> 20,
                                    folder),
                    () -> LOG.warn("There is room on the disk again; commands are taken"));
        }
    }

    private boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < disk.reserve();
        } catch (IOException e) {
            LOG.warn("The room on the disk of {} is not known: {}", folder, e.getMessage());
            return false;
        }
    }
}
