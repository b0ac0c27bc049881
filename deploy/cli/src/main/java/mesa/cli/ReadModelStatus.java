package mesa.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mesa.api.wire.Json;
import tools.jackson.databind.JsonNode;

/** Where one read model stands, as the platform tells it. */
record ReadModelStatus(JsonNode json) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    static List<ReadModelStatus> read(String body) {
        List<ReadModelStatus> all = new ArrayList<>();
        Json.MAPPER.readTree(body).path("data").forEach(one -> all.add(new ReadModelStatus(one)));
        return all;
    }

    String model() {
        return json.path("model").asString("");
    }

    private String state() {
        return json.path("state").asString("");
    }

    String stateInWords() {
        return CliMessages.text("rebuild.state." + state().toLowerCase(Locale.ROOT));
    }

    long position() {
        return json.path("position").asLong();
    }

    boolean inStep() {
        return state().equals("IN_STEP");
    }

    boolean pending() {
        return state().equals("WAITING") || state().equals("REBUILDING");
    }

    /** Why it has stopped or could not be rebuilt; empty when all is well. */
    String trouble() {
        return json.path("error").asString(json.path("rebuildError").asString(""));
    }

    /** Of its rebuild; 100 when there is none any more, 0 when it has not begun. */
    int percent() {
        return pending() ? json.path("rebuild").path("percent").asInt(0) : 100;
    }

    /** Position, target, speed and end of its rebuild in words. */
    String progress() {
        JsonNode rebuild = json.path("rebuild");
        if (!rebuild.has("estimatedEnd")) {
            return CliMessages.text("rebuild.soon");
        }
        return CliMessages.text(
                "rebuild.going",
                String.valueOf(rebuild.path("position").asLong()),
                String.valueOf(rebuild.path("target").asLong()),
                String.valueOf(rebuild.path("eventsPerSecond").asLong()),
                left(Duration.ofSeconds(rebuild.path("secondsLeft").asLong())),
                CLOCK.format(Instant.parse(rebuild.path("estimatedEnd").asString())));
    }

    private static String left(Duration left) {
        if (left.toHours() > 0) {
            return "%d h %02d min".formatted(left.toHours(), left.toMinutesPart());
        }
        return left.toMinutes() > 0
                ? "%d min %02d s".formatted(left.toMinutes(), left.toSecondsPart())
                : left.toSeconds() + " s";
    }
}
