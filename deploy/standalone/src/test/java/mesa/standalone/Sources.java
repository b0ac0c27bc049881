package mesa.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The repository as its tests read it: sources and committed pages. */
final class Sources {
    /** Surefire runs in deploy/standalone. */
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Sources() {}

    static Path root() {
        return ROOT;
    }

    /** The main Java files of all modules. */
    static List<Path> main() {
        return MODULE.matcher(text(ROOT.resolve("pom.xml")))
                .results()
                .map(module -> of(module.group(1)))
                .flatMap(List::stream)
                .toList();
    }

    /** The main Java files of a module. */
    static List<Path> of(String module) {
        return in(ROOT.resolve(module).resolve("src/main/java"));
    }

    /** The Java files of a module's tests. */
    static List<Path> tests(String module) {
        return in(ROOT.resolve(module).resolve("src/test/java"));
    }

    private static List<Path> in(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file a top-level class of the query side was written in. */
    static Path of(Class<?> type) {
        return ROOT.resolve("mesa-query/src/main/java")
                .resolve(type.getName().replace('.', '/') + ".java");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
