package mesa.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {
    private static final Set<PosixFilePermission> PROGRAM =
            Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_EXECUTE);

    private PostgresBinaries() {}

    /**
     * The folder with bin/, lib/ and share/, named by the archive's digest so versions never mix.
     */
    static Path unpackedBelow(Path cache) throws IOException {
        Files.createDirectories(cache);
        Path home = cache.resolve("postgresql-" + digest());
        if (Files.isDirectory(home)) {
            return home;
        }
        Path fresh = Files.createTempDirectory(cache, "unpacking");
        unpack(fresh);
        fresh.toFile().setExecutable(true, false);
        fresh.toFile().setReadable(true, false);
        try {
            Files.move(fresh, home);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            Folders.delete(fresh);
        } catch (FileSystemException e) {
            Folders.delete(fresh);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
        return home;
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        String name = system.contains("mac") ? "Darwin" : "Linux";
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                name, System.getProperty("os.arch"));
    }

    private static String digest() throws IOException {
        try (var in = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path into) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(tar, entry, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PROGRAM);
            }
        }
    }
}
