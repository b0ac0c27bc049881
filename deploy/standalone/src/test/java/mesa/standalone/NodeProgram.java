package mesa.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mesa.api.wire.Json;
import tools.jackson.databind.JsonNode;

/**
 * A program of {@code src/test/js} with the libraries beside it, as others write theirs for the
 * platform. None of them gets further than this machine.
 */
final class NodeProgram {
    private static final Path FOLDER = Path.of("src/test/js").toAbsolutePath();
    private static final Path OUT = Path.of("target/js").toAbsolutePath();

    private NodeProgram() {}

    /** What came of a run. */
    record Said(int code, String out, String err) {
        JsonNode answer() {
            assertThat(code).as(err).isZero();
            return Json.MAPPER.readTree(out);
        }
    }

    /** Fails with what to do when Node's libraries are missing or older than what is pinned. */
    static void librariesAreThere() throws IOException {
        Path pinned = FOLDER.resolve("package-lock.json");
        Path installed = FOLDER.resolve("node_modules/.package-lock.json");
        if (Files.notExists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(pinned))
                        < 0) {
            throw new AssertionError(
                    "The JavaScript libraries are missing or old: run deploy/verify, or"
                            + " 'npm ci --ignore-scripts' in "
                            + FOLDER);
        }
    }

    static Said run(Map<String, String> environment, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of("node", "--require", "./only-here.cjs", program));
        line.addAll(List.of(arguments));
        Files.createDirectories(OUT);
        Path out = Files.createTempFile(OUT, "said", ".out");
        Path err = Files.createTempFile(OUT, "said", ".err");
        var builder = new ProcessBuilder(line).directory(FOLDER.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = started(builder);
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("%s ends", line).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** {@code stream.mjs} until it has heard so many of the feed's events of these types. */
    static Said listening(String origin, List<String> types, int total, String... more)
            throws IOException, InterruptedException {
        return run(
                Map.of(
                        "ORIGIN", origin,
                        "TYPES", String.join(",", types),
                        "TOTAL", Integer.toString(total)),
                "stream.mjs",
                more);
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new AssertionError(
                    "These tests need Node 18 or newer: run deploy/verify, which installs it where"
                            + " it may",
                    missing);
        }
    }
}
