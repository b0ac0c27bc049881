package mesa.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The repository as its tests read it: sources and committed pages. */
final class Sources {
    /** Surefire runs in deploy/standalone. */
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Sources() {}

    static Path root() {
        return ROOT;
    }

    /** The main Java files of a module. */
    static List<Path> of(String module) {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
