package mesa.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code mesa skip}: has a read model leave out the event at which it has stopped. Exit code 0 when
 * that was taken, 2 when it was refused.
 */
@Command(name = "skip", resourceBundle = "mesa.cli.words", mixinStandardHelpOptions = true)
final class SkipCommand implements Callable<Integer> {
    @Parameters(descriptionKey = "mesa.skip.model", paramLabel = "MODEL")
    private String model = "";

    @Option(names = "--position", descriptionKey = "mesa.skip.position", required = true)
    private long position;

    @Option(names = "--reason", descriptionKey = "mesa.skip.reason", required = true)
    private String reason = "";

    @Mixin private PlatformClient platformClient = new PlatformClient();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        platformClient.post(
                "/system/read-models:skip",
                "application/json",
                Json.MAPPER
                        .createObjectNode()
                        .put("model", model)
                        .put("position", position)
                        .put("reason", reason)
                        .toString());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(CliMessages.text("skip.taken", model, String.valueOf(position)));
        out.flush();
        return 0;
    }
}
