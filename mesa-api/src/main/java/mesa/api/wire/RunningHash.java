package mesa.api.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import mesa.api.StreamId;

/**
 * One value that stands for every event up to a position: {@code h(p) = SHA-256(h(p−1) ‖ event)},
 * where the event is all that is stored of it, payload and metadata by their own hashes. Two
 * journals with the same value at a position hold the same events up to there.
 */
public final class RunningHash {
    /** Before the first event. */
    public static final String START = "0".repeat(64);

    private static final int FIXED = 32 + 16 + 16 + 8 + 4 + 8 + 4 + 8 + 4 + 4 + 32 + 32;

    private RunningHash() {}

    /**
     * The value after one more event, in hexadecimal.
     *
     * @param before the value after the event before
     */
    public static String next(
            String before,
            UUID id,
            StreamId stream,
            long version,
            String type,
            int revision,
            Instant recordedAt,
            LocalDate occurredOn,
            byte[] payload,
            byte[] metadata) {
        MessageDigest sha = sha256();
        byte[] streamType = stream.type().getBytes(StandardCharsets.UTF_8);
        byte[] name = type.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED + streamType.length + name.length);
        bytes.put(HexFormat.of().parseHex(before));
        uuid(bytes, id);
        uuid(bytes, stream.id());
        bytes.putLong(version).putInt(revision);
        bytes.putLong(recordedAt.getEpochSecond()).putInt(recordedAt.getNano());
        bytes.putLong(occurredOn.toEpochDay());
        bytes.putInt(streamType.length).put(streamType);
        bytes.putInt(name.length).put(name);
        bytes.put(sha.digest(payload));
        bytes.put(sha.digest(metadata));
        return HexFormat.of().formatHex(sha.digest(bytes.array()));
    }

    private static void uuid(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every Java", e);
        }
    }
}
