package mesa.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mesa.api.wire.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The commands of some files in order, names resolved, each with a key that makes it count once.
 */
final class Story {
    /** One command and where it was written. */
    record Line(Path file, int number, String command) {}

    private Story() {}

    static List<Line> read(List<Path> paths) {
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                read(file, lines, seen);
            }
        }
        return lines;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        } catch (IOException e) {
            throw new Failed(path + ": " + e.getMessage(), e);
        }
    }

    /**
     * The files in the folder {@code documents} beside the lines, which cite them by their hash.
     */
    static List<Path> documents(List<Path> paths) {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            Path beside = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
            Path folder = beside == null ? null : beside.resolve("documents");
            if (folder != null && Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(found::add);
                } catch (IOException e) {
                    throw new Failed(folder + ": " + e.getMessage(), e);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static void read(Path file, List<Line> lines, Map<String, Integer> seen) {
        List<String> texts;
        try {
            texts = Files.readAllLines(file);
        } catch (IOException e) {
            throw new Failed(file + ": " + e.getMessage(), e);
        }
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(new Line(file, i + 1, keyed(file, i + 1, text, seen)));
            }
        }
    }

    private static String keyed(Path file, int number, String text, Map<String, Integer> seen) {
        ObjectNode json;
        try {
            json = (ObjectNode) NamedIds.resolve(Json.MAPPER.readTree(text));
        } catch (JacksonException | ClassCastException e) {
            throw new Failed(
                    CliMessages.text(
                            "import.line",
                            String.valueOf(number),
                            file,
                            String.valueOf(e.getMessage())),
                    e);
        }
        if (!json.has("key")) {
            // Made of what the line says, so that a file may grow and be read again.
            String digest = digest(json.toString());
            int before = seen.merge(digest, 1, Integer::sum) - 1;
            json.put("key", "import/" + digest + (before == 0 ? "" : "/" + before));
        }
        return json.toString();
    }

    private static String digest(String text) {
        try {
            byte[] sha =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
