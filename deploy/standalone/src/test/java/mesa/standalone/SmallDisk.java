package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real file system of a few megabytes that can be filled to its last byte. It is mounted in a
 * namespace of the process that works on it, which needs no more than what PostgreSQL needs under
 * root: {@code unshare} of util-linux.
 */
final class SmallDisk {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final int CHUNK = 1 << 20;

    private SmallDisk() {}

    /** What must stand before a command so that it finds this folder on a small disk. */
    static List<String> under(Path folder, int megabytes) {
        return List.of(
                "unshare",
                ROOT ? "--mount" : "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=%dm mesa-test \"$0\" && exec \"$@\"".formatted(megabytes),
                folder.toString());
    }

    /** Fails when a small disk cannot be had here, which is no reason to leave a test out. */
    static void possibleOn(Path folder) throws IOException, InterruptedException {
        var line = new ArrayList<>(under(folder, 1));
        line.add("true");
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("these tests mount a small disk in a namespace, and may not here: %s", said)
                .isZero();
    }

    /** The folder as the process with the namespace sees it. */
    static Path seenBy(long pid, Path folder) {
        return Path.of("/proc", Long.toString(pid), "root" + folder);
    }

    /** Writes until not one byte more finds room. */
    static Path fill(Path folder) throws IOException {
        Path ballast = folder.resolve("ballast");
        try (FileChannel channel =
                FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int size = CHUNK; size >= 1; size /= 2) {
                write(channel, size);
            }
        }
        return ballast;
    }

    private static void write(FileChannel channel, int size) {
        try {
            while (true) {
                channel.write(ByteBuffer.allocate(size));
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }
}
