package mesa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * {@code mesa import}: sends files of commands through the door everybody uses. Exit code 0 when
 * all were accepted, 1 when some were refused, 2 when it could not be done.
 */
@Command(name = "import", resourceBundle = "mesa.cli.words", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    /** Lines a request; small enough that the bar moves. */
    private static final int CHUNK = 50;

    @Parameters(arity = "1..*", descriptionKey = "mesa.import.paths", paramLabel = "FILE")
    private List<Path> paths = List.of();

    @Option(names = "--dry-run", descriptionKey = "mesa.import.dryRun")
    private boolean dryRun;

    @Mixin private PlatformClient platformClient = new PlatformClient();

    @Spec private @Nullable CommandSpec spec;

    private long accepted;
    private long refused;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<Story.Line> lines = Story.read(paths);
        if (lines.isEmpty()) {
            throw new Failed(CliMessages.text("import.nothing", paths));
        }
        List<Path> documents = Story.documents(paths);
        documents.forEach(platformClient::upload);
        if (!documents.isEmpty()) {
            out.println(CliMessages.text("import.documents", String.valueOf(documents.size())));
        }
        ProgressBar progressBar = new ProgressBar(out);
        show(progressBar, 0, lines.size());
        // A rehearsal knows only its own request, so all of it goes in one.
        int chunk = dryRun ? lines.size() : CHUNK;
        StringBuilder refusals = new StringBuilder();
        for (int from = 0; from < lines.size(); from += chunk) {
            List<Story.Line> some = lines.subList(from, Math.min(from + chunk, lines.size()));
            send(some, from + chunk < lines.size(), refusals);
            show(progressBar, from + some.size(), lines.size());
        }
        progressBar.end();
        out.print(refusals);
        out.println(
                CliMessages.text(
                        dryRun ? "import.rehearsed" : "import.done",
                        String.valueOf(lines.size()),
                        String.valueOf(accepted),
                        String.valueOf(refused)));
        out.flush();
        return refused == 0 ? 0 : 1;
    }

    private void show(ProgressBar progressBar, int done, int total) {
        int percent = ProgressBar.percent(done, total);
        progressBar.show(
                percent,
                bar ->
                        CliMessages.text(
                                "import.progress",
                                bar,
                                String.valueOf(percent),
                                String.valueOf(done),
                                String.valueOf(total),
                                String.valueOf(accepted),
                                String.valueOf(refused)));
    }

    private void send(List<Story.Line> lines, boolean more, StringBuilder refusals) {
        String body = lines.stream().map(Story.Line::command).collect(Collectors.joining("\n"));
        String query = dryRun ? "?dryRun=true" : "?settle=true&more=" + more + "&import=" + name();
        platformClient
                .post("/api/v1/commands:batch" + query, "application/x-ndjson", body)
                .lines()
                .map(Json.MAPPER::readTree)
                .forEach(answer -> count(answer, lines, refusals));
    }

    /** Made of its files, so that an import cut short and begun again has the same hold. */
    private UUID name() {
        String files = paths.stream().map(Path::toAbsolutePath).toList().toString();
        return UUID.nameUUIDFromBytes(files.getBytes(StandardCharsets.UTF_8));
    }

    private void count(JsonNode answer, List<Story.Line> lines, StringBuilder refusals) {
        if (answer.path("status").asInt() < 300) {
            accepted++;
            return;
        }
        refused++;
        Story.Line line = lines.get(answer.path("line").asInt() - 1);
        JsonNode problem = answer.path("problem");
        refusals.append(
                        CliMessages.text(
                                "import.refused",
                                String.valueOf(line.number()),
                                line.file().getFileName(),
                                answer.path("command").asString("?"),
                                problem.path("detail").asString(""),
                                problem.path("rule").isMissingNode()
                                        ? ""
                                        : "(" + problem.path("rule").asString() + ")"))
                .append(System.lineSeparator());
    }
}
