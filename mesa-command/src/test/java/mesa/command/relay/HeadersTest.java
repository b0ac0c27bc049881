package mesa.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.Tag;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.Concerned;
import mesa.api.commitment.Visibility;
import mesa.api.contract.Published;
import mesa.api.mesa.MesaId;
import mesa.api.wire.EventCodec;
import mesa.command.store.RawEvent;
import mesa.command.store.RestorableEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Names, order and forms of what stands on the topics beside the data. */
class HeadersTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/records");
    private static final RawEvent EVENT = event();

    @Test
    void a_record_for_agencies_is_that_of_the_golden_file() throws IOException {
        isGolden(
                "agreements.txt",
                AgreementRecord.of(
                        Published.of(EVENT.decode(), _ -> null).orElseThrow(),
                        new UUID(0, 77),
                        "mesa.agreements"));
    }

    @Test
    void a_record_of_the_journal_is_that_of_the_golden_file() throws IOException {
        isGolden(
                "journal.txt",
                JournalRecord.of(
                        new OutgoingEvent(
                                new UUID(0, 77),
                                new RestorableEvent(
                                        EVENT,
                                        List.of(new Tag("actor-name/some")),
                                        new RestorableEvent.Keyed("u1/key", 3, new byte[] {1, 2})),
                                "ab".repeat(32)),
                        "mesa.journal",
                        "/mesa/journal".getBytes(UTF_8)));
    }

    /** Anew with {@code -Dgolden.write=true}, when every reader can live with the change. */
    private static void isGolden(String name, ProducerRecord<byte[], byte[]> record)
            throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("topic: ").append(record.topic()).append('\n');
        text.append("key: ").append(new String(record.key(), UTF_8)).append('\n');
        text.append("timestamp: ").append(record.timestamp()).append('\n');
        record.headers()
                .forEach(header ->
                        text.append(header.key())
                                .append(": ")
                                .append(
                                        header.key().equals("metadata")
                                                ? Base64.getEncoder().encodeToString(header.value())
                                                : new String(header.value(), UTF_8))
                                .append('\n'));
        text.append(new String(record.value(), UTF_8)).append('\n');
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, text);
        }
        assertThat(golden).exists().hasContent(text.toString());
    }

    private static RawEvent event() {
        AgreementId agreement = new AgreementId(new UUID(0, 1));
        return new RawEvent(
                42,
                agreement.stream(),
                3,
                "agreement.in-force",
                3,
                new UUID(0, 9),
                Instant.parse("2026-01-02T03:04:05.006Z"),
                LocalDate.of(2021, 9, 7),
                EventCodec.encode(
                        new AgreementInForce(
                                agreement,
                                new MesaId(new UUID(0, 2)),
                                "AC-MNMH-XXI-2021-03",
                                LocalDate.of(2021, 9, 7),
                                LocalDate.of(2021, 9, 20),
                                Visibility.PUBLIC,
                                new Concerned(List.of(new ActorId(new UUID(0, 4))), List.of(21)))),
                EventCodec.encodeMetadata(
                        new Metadata(
                                "u1",
                                Set.of(Role.SECRETARIAT),
                                null,
                                Instant.parse("2021-09-07T15:00:00Z"),
                                new UUID(0, 7),
                                new UUID(0, 8),
                                null)));
    }
}
