package mesa.api.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import mesa.api.StreamId;
import org.junit.jupiter.api.Test;

class RunningHashTest {
    private static final UUID ID = new UUID(1, 2);
    private static final StreamId STREAM = new StreamId("mesa", new UUID(3, 4));
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.006Z");
    private static final LocalDate ON = LocalDate.of(2026, 1, 1);
    private static final byte[] PAYLOAD = "{}".getBytes(UTF_8);
    private static final byte[] METADATA = {1, 2};

    private static String after(String before) {
        return RunningHash.next(
                before, ID, STREAM, 5, "mesa.constituted", 1, AT, ON, PAYLOAD, METADATA);
    }

    /** As the decision record writes it down, for whoever counts it in another language. */
    @Test
    void it_is_what_the_decision_record_says() throws IOException, NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(new byte[32]);
            for (long half : new long[] {1, 2, 3, 4, 5}) {
                out.writeLong(half);
            }
            out.writeInt(1);
            out.writeLong(AT.getEpochSecond());
            out.writeInt(6_000_000);
            out.writeLong(ON.toEpochDay());
            for (String name : new String[] {"mesa", "mesa.constituted"}) {
                out.writeInt(name.length());
                out.write(name.getBytes(UTF_8));
            }
            out.write(sha.digest(PAYLOAD));
            out.write(sha.digest(METADATA));
        }
        assertThat(after(RunningHash.START))
                .isEqualTo(HexFormat.of().formatHex(sha.digest(bytes.toByteArray())));
    }

    @Test
    void every_column_and_everything_before_counts() {
        String b = RunningHash.START;
        Set<String> different = new HashSet<>();
        String type = "mesa.constituted";
        StreamId other = new StreamId("actor", STREAM.id());
        StreamId another = new StreamId("mesa", ID);
        byte[] none = {};
        different.add(after(b));
        different.add(after(after(b)));
        different.add(
                RunningHash.next(b, STREAM.id(), STREAM, 5, type, 1, AT, ON, PAYLOAD, METADATA));
        different.add(RunningHash.next(b, ID, other, 5, type, 1, AT, ON, PAYLOAD, METADATA));
        different.add(RunningHash.next(b, ID, another, 5, type, 1, AT, ON, PAYLOAD, METADATA));
        different.add(RunningHash.next(b, ID, STREAM, 6, type, 1, AT, ON, PAYLOAD, METADATA));
        different.add(RunningHash.next(b, ID, STREAM, 5, "mesa.x", 1, AT, ON, PAYLOAD, METADATA));
        different.add(RunningHash.next(b, ID, STREAM, 5, type, 2, AT, ON, PAYLOAD, METADATA));
        different.add(
                RunningHash.next(
                        b, ID, STREAM, 5, type, 1, AT.plusMillis(1), ON, PAYLOAD, METADATA));
        different.add(
                RunningHash.next(b, ID, STREAM, 5, type, 1, AT, ON.plusDays(1), PAYLOAD, METADATA));
        different.add(RunningHash.next(b, ID, STREAM, 5, type, 1, AT, ON, none, METADATA));
        different.add(RunningHash.next(b, ID, STREAM, 5, type, 1, AT, ON, PAYLOAD, none));
        assertThat(different).hasSize(12);
    }
}
