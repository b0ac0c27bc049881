package mesa.command.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Secrets on disk, readable by the account the platform runs under and by nobody else. */
final class OwnerOnlyFile {
    private static final String OWNER_ONLY = "rw-------";
    private static final String OWNER_ONLY_FOLDER = "rwx------";

    private OwnerOnlyFile() {}

    /** The file's text; when there is none yet, it is made and written first. */
    static String readOrMake(Path file, Supplier<String> text) {
        try {
            if (!Files.exists(file)) {
                write(file, text.get());
            }
            return Files.readString(file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return readOrMake(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + file, e);
        }
    }

    /** The file's text; nothing when there is no such file. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    // Written aside and linked into place: another process starting now sees all of it or nothing.
    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString(OWNER_ONLY_FOLDER)));
        Path aside =
                Files.createTempFile(
                        folder,
                        file.getFileName().toString(),
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString(OWNER_ONLY)));
        try {
            Files.writeString(aside, text);
            Files.createLink(file, aside);
        } finally {
            Files.delete(aside);
        }
    }
}
