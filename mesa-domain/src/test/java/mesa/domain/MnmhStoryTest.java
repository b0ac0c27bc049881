package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.api.Caller;
import mesa.api.DomainCommand;
import mesa.api.MayUse;
import mesa.api.OnBehalf;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.wire.CommandCodec;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Json;
import mesa.api.wire.Vocabulary;
import mesa.api.wire.Words;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The story the platform is shown with, line by line through the deciders and reactions. */
class MnmhStoryTest {
    private static final Path FILE =
            Path.of("../deploy/standalone/src/main/resources/story/mnmh.jsonl");
    private static final Pattern NAME = Pattern.compile("\"@([^\"]+)\"");

    /** Recorded long after: today is later than anything told. */
    private static final String TODAY = "2026-01-05T10:00:00-05:00";

    @Test
    void every_line_is_accepted() throws Exception {
        List<String> refused = new ArrayList<>();
        Story story = told(refused);
        assertThat(refused).isEmpty();
        for (Recorded recorded : story.journal()) {
            String type = Vocabulary.nameOf(recorded.event().getClass());
            byte[] bytes = EventCodec.encode(recorded.event());
            assertThat(
                            EventCodec.decode(
                                    type, Vocabulary.versionOf(recorded.event().getClass()), bytes))
                    .isEqualTo(recorded.event());
        }
    }

    static Story told(List<String> refused) throws IOException {
        Story story = new Story();
        story.recordedOn(OffsetDateTime.parse(TODAY).toInstant());
        int number = 0;
        for (String line : Files.readAllLines(FILE)) {
            number++;
            JsonNode json = Json.MAPPER.readTree(resolved(line));
            DomainCommand command = command(json);
            Caller caller = caller(json.path("actingFor"));
            if (!allowed(command, caller)) {
                refused.add(number + " " + line + " may not be sent by " + caller.roles());
                continue;
            }
            story.until(json.path("occurredAt").asString()).as(caller);
            if (story.play(command) instanceof Decision.Refused<?>(var rejection)) {
                refused.add(
                        number
                                + " "
                                + line
                                + "\n   "
                                + Words.sentence(rejection, Locale.of("es"))
                                + " "
                                + rejection);
            }
            story.react();
        }
        return story.until(TODAY);
    }

    private static DomainCommand command(JsonNode json) {
        Class<? extends DomainCommand> type =
                Vocabulary.command(json.path("command").asString()).orElseThrow();
        return CommandCodec.admit(
                type, UUID.fromString(json.path("id").asString()), (ObjectNode) json.path("body"));
    }

    private static Caller caller(JsonNode actingFor) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        actingFor.path("roles").forEach(role -> roles.add(Role.valueOf(role.asString())));
        JsonNode institution = actingFor.path("institution");
        return OnBehalf.of(
                new Caller("u-admin", Set.of(Role.ADMIN), null),
                roles,
                institution.isMissingNode() ? null : UUID.fromString(institution.asString()));
    }

    private static boolean allowed(DomainCommand command, Caller caller) {
        MayUse may = command.getClass().getAnnotation(MayUse.class);
        return Set.of(may.value()).stream().anyMatch(caller::is);
    }

    private static String resolved(String line) {
        return NAME.matcher(line)
                .replaceAll(match ->
                        "\""
                                + UUID.nameUUIDFromBytes(
                                        match.group(1).getBytes(StandardCharsets.UTF_8))
                                + "\"");
    }
}
