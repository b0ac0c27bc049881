package mesa.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import mesa.embedded.ServerNotStarted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of documents below {@code MESA_HOME}. Earlier versions kept them in {@code documents}
 * below the folder they were started in; what lies there is copied once, and stays there too, for
 * another installation may have been started in the same place.
 */
final class DocumentsFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentsFolder.class);

    /** Two letters, two letters, the hash: how documents lie in a folder. */
    private static final String KEPT =
            "[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}(\\.type)?".replace("/", "[/\\\\]");

    private DocumentsFolder() {}

    /** The folder, with what an earlier version had left in the folder it was started in. */
    static Path in(Path home, Path startedIn) {
        Path folder = home.resolve("documents");
        Path earlier = startedIn.resolve("documents");
        try {
            if (Files.notExists(folder) && Files.isDirectory(earlier, LinkOption.NOFOLLOW_LINKS)) {
                adopt(earlier, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new ServerNotStarted(
                    "The documents of %s could not be copied to %s: %s"
                            .formatted(earlier, folder, e),
                    e);
        }
    }

    /** Whole or not at all: the folder gets its name when everything is in it. */
    private static void adopt(Path earlier, Path folder) throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.walk(earlier)) {
            kept =
                    files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                            .map(earlier::relativize)
                            .filter(file -> file.toString().matches(KEPT))
                            .toList();
        }
        if (kept.isEmpty()) {
            return;
        }
        Path fresh = folder.resolveSibling("documents.new");
        for (Path file : kept) {
            Path copy = fresh.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(earlier.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        LOG.warn(
                "Documents are kept in {} now. {} files were copied from {}, which nothing reads any"
                        + " more: delete it when no other installation was started there.",
                folder,
                kept.size(),
                earlier);
    }
}
