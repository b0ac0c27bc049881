package mesa.cli;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mesa.api.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code mesa relay}: looks after the topics of the journal and of the agreements. */
@Command(name = "relay", resourceBundle = "mesa.cli.words", mixinStandardHelpOptions = true)
final class RelayCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(command(), CliMessages.text("subcommand"));
    }

    /**
     * Exit code 0 when nothing is missing and nothing lags, 1 when it lags, 2 when it is broken.
     */
    @Command(name = "check", mixinStandardHelpOptions = true)
    int check(
            @Mixin PlatformClient platformClient,
            @Option(
                            names = "--line",
                            descriptionKey = "mesa.relay.line",
                            defaultValue = "journal",
                            paramLabel = "LINE")
                    String line) {
        JsonNode found =
                Json.MAPPER.readTree(
                        platformClient.post(
                                "/api/v1/relay:check?line=" + encoded(line),
                                "application/json",
                                "{}"));
        long last = found.path("last").asLong();
        long foreign = found.path("foreign").asLong();
        if (foreign > 0) {
            out().println(CliMessages.text("relay.foreign", String.valueOf(foreign)));
        }
        JsonNode difference = found.path("difference");
        if (difference.isObject()) {
            out().println(
                            CliMessages.text(
                                    "relay.differs",
                                    String.valueOf(difference.path("position").asLong()),
                                    CliMessages.text(
                                            "relay.differs."
                                                    + difference.path("what").asString())));
            return 2;
        }
        if (!found.path("complete").asBoolean()) {
            out().println(
                            CliMessages.text(
                                    "relay.broken",
                                    String.valueOf(found.path("missing").asLong())));
            return 2;
        }
        out().println(
                        CliMessages.text(
                                "relay.ok",
                                String.valueOf(found.path("distinct").asLong()),
                                String.valueOf(last),
                                String.valueOf(found.path("repeated").asLong())));
        long head = found.path("head").asLong();
        if (last < head) {
            out().println(
                            CliMessages.text(
                                    "relay.lags", String.valueOf(last), String.valueOf(head)));
            return 1;
        }
        return 0;
    }

    @Command(name = "republish", mixinStandardHelpOptions = true)
    int republish(
            @Mixin PlatformClient platformClient,
            @Option(
                            names = "--line",
                            descriptionKey = "mesa.relay.line",
                            defaultValue = "journal",
                            paramLabel = "LINE")
                    String line,
            @Option(
                            names = "--topic",
                            descriptionKey = "mesa.relay.republish.topic",
                            paramLabel = "TOPIC")
                    @Nullable String topic) {
        String query = "?line=" + encoded(line) + (topic == null ? "" : "&topic=" + encoded(topic));
        JsonNode done =
                Json.MAPPER.readTree(
                        platformClient.post(
                                "/api/v1/relay:republish" + query, "application/json", "{}"));
        out().println(
                        topic == null
                                ? CliMessages.text("relay.rewound")
                                : CliMessages.text(
                                        "relay.republished",
                                        String.valueOf(done.path("last").asLong())));
        return 0;
    }

    @Command(name = "recover", mixinStandardHelpOptions = true)
    int recover(@Mixin PlatformClient platformClient) {
        JsonNode done =
                Json.MAPPER.readTree(
                        platformClient.post("/api/v1/relay:recover", "application/json", "{}"));
        long first = done.path("first").asLong();
        out().println(
                        first < 0
                                ? CliMessages.text("relay.nothing")
                                : CliMessages.text(
                                        "relay.recovered",
                                        String.valueOf(first),
                                        String.valueOf(done.path("last").asLong())));
        return 0;
    }

    @Command(name = "abandon", mixinStandardHelpOptions = true)
    int abandon(
            @Mixin PlatformClient platformClient,
            @Option(
                            names = "--through",
                            descriptionKey = "mesa.relay.abandon.through",
                            paramLabel = "POSITION",
                            required = true)
                    long through,
            @Option(
                            names = "--reason",
                            descriptionKey = "mesa.relay.abandon.reason",
                            paramLabel = "TEXT",
                            required = true)
                    String reason) {
        JsonNode done =
                Json.MAPPER.readTree(
                        platformClient.post(
                                "/api/v1/relay:abandon?through="
                                        + through
                                        + "&reason="
                                        + encoded(reason),
                                "application/json",
                                "{}"));
        out().println(
                        CliMessages.text(
                                "relay.abandoned",
                                String.valueOf(done.path("first").asLong()),
                                String.valueOf(done.path("last").asLong())));
        return 0;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private PrintWriter out() {
        return command().getOut();
    }
}
