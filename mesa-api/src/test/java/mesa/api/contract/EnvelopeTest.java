package mesa.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Concerned;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.wire.Json;
import org.junit.jupiter.api.Test;

/** Names, order and forms of the envelope's attributes are a contract as much as the data is. */
class EnvelopeTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/contract/event.json");

    /** Anew with {@code -Dgolden.write=true}, when every subscriber can live with the change. */
    @Test
    void the_envelope_is_that_of_the_golden_file() throws IOException {
        String now =
                Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(published()) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, now);
        }
        assertThat(GOLDEN).exists().hasContent(now);
    }

    private static CloudEvent published() {
        AgreementId agreement = new AgreementId(new UUID(0, 1));
        return Published.of(
                        new Recorded(
                                42,
                                agreement.stream(),
                                3,
                                new UUID(0, 9),
                                Instant.parse("2026-01-02T03:04:05.006Z"),
                                LocalDate.of(2021, 9, 7),
                                new AgreementInForce(
                                        agreement,
                                        new MesaId(new UUID(0, 2)),
                                        "AC-MNMH-XXI-2021-03",
                                        LocalDate.of(2021, 9, 7),
                                        LocalDate.of(2021, 9, 20),
                                        Visibility.PUBLIC,
                                        new Concerned(
                                                List.of(new ActorId(new UUID(0, 4))), List.of(21))),
                                new Metadata(
                                        "u1",
                                        Set.of(Role.SECRETARIAT),
                                        null,
                                        Instant.parse("2021-09-07T15:00:00Z"),
                                        new UUID(0, 7),
                                        new UUID(0, 8),
                                        null)),
                        _ -> null)
                .orElseThrow();
    }
}
