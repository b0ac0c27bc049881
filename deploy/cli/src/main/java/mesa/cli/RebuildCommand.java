package mesa.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code mesa rebuild}: has read models built anew beside the live ones and follows it to the end.
 * Exit code 0 when all are in step, 1 when one has stopped or could not be rebuilt, 2 when it could
 * not be asked for.
 */
@Command(name = "rebuild", resourceBundle = "mesa.cli.words", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final String MODELS = "/system/read-models";

    @Parameters(arity = "0..*", descriptionKey = "mesa.rebuild.models", paramLabel = "MODEL")
    private List<String> models = List.of();

    @Option(names = "--all", descriptionKey = "mesa.rebuild.all")
    private boolean all;

    @Option(names = "--status", descriptionKey = "mesa.rebuild.status")
    private boolean status;

    @Mixin private PlatformClient platformClient = new PlatformClient();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        int wishes = (models.isEmpty() ? 0 : 1) + (all ? 1 : 0) + (status ? 1 : 0);
        if (wishes != 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), CliMessages.text("rebuild.which"));
        }
        return status ? tell() : rebuild();
    }

    private int tell() {
        List<ReadModelStatus> standings = ReadModelStatus.read(platformClient.get(MODELS));
        for (ReadModelStatus readModelStatus : standings) {
            out().println(
                            "%-32s %-28s %10d"
                                    .formatted(
                                            readModelStatus.model(),
                                            readModelStatus.stateInWords(),
                                            readModelStatus.position()));
            if (readModelStatus.pending()) {
                out().println(
                                "    "
                                        + readModelStatus.percent()
                                        + " % · "
                                        + readModelStatus.progress());
            } else if (!readModelStatus.trouble().isEmpty()) {
                out().println("    " + readModelStatus.trouble());
            }
        }
        out().flush();
        return standings.stream().allMatch(s -> s.trouble().isEmpty()) ? 0 : 1;
    }

    private int rebuild() {
        List<ReadModelStatus> asked =
                mine(
                        ReadModelStatus.read(
                                platformClient.post(
                                        MODELS + ":rebuild", "application/json", wish())));
        ProgressBar progressBar = new ProgressBar(out());
        show(progressBar, asked);
        while (asked.stream().anyMatch(ReadModelStatus::pending)) {
            PlatformClient.pause(GLANCE);
            asked = mine(ReadModelStatus.read(platformClient.get(MODELS)));
            show(progressBar, asked);
        }
        progressBar.end();
        List<ReadModelStatus> failed = asked.stream().filter(s -> !s.inStep()).toList();
        for (ReadModelStatus readModelStatus : failed) {
            out().println(
                            CliMessages.text(
                                    "rebuild.failed",
                                    readModelStatus.model(),
                                    readModelStatus.stateInWords(),
                                    readModelStatus.trouble()));
        }
        out().println(
                        CliMessages.text(
                                "rebuild.done",
                                String.valueOf(asked.size() - failed.size()),
                                String.valueOf(asked.size())));
        out().flush();
        return failed.isEmpty() ? 0 : 1;
    }

    private String wish() {
        ObjectNode wish = Json.MAPPER.createObjectNode();
        if (all) {
            wish.put("all", true);
        } else {
            ArrayNode names = wish.putArray("models");
            models.forEach(names::add);
        }
        return wish.toString();
    }

    private List<ReadModelStatus> mine(List<ReadModelStatus> standings) {
        Set<String> wanted = Set.copyOf(models);
        return standings.stream().filter(s -> all || wanted.contains(s.model())).toList();
    }

    /** All of a rebuild move together, so the one that is least far speaks for them. */
    private void show(ProgressBar progressBar, List<ReadModelStatus> asked) {
        ReadModelStatus last =
                asked.stream().min(Comparator.comparingInt(ReadModelStatus::percent)).orElseThrow();
        long done = asked.stream().filter(s -> !s.pending()).count();
        progressBar.show(
                last.percent(),
                bar ->
                        CliMessages.text(
                                "rebuild.progress",
                                bar,
                                String.valueOf(last.percent()),
                                String.valueOf(done),
                                String.valueOf(asked.size()),
                                last.pending() ? " · " + last.progress() : ""));
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
