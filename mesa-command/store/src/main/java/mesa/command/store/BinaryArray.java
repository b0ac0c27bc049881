package mesa.command.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * A one-dimensional array in PostgreSQL's binary form. The driver writes most arrays as text, which
 * costs more than the rest of a small append together.
 */
final class BinaryArray extends PGobject implements PGBinaryObject {
    private static final long serialVersionUID = 1L;
    private static final int HEADER = 20;
    private static final long EPOCH_2000_SECONDS = 946_684_800L;
    private static final long EPOCH_2000_DAYS = 10_957L;

    private transient ByteBuffer buffer;
    private int elements;

    private BinaryArray(String arrayType, int elementOid, int expectedBytes) {
        setType(arrayType);
        buffer = ByteBuffer.allocate(HEADER + expectedBytes);
        buffer.putInt(1).putInt(0).putInt(elementOid).putInt(0).putInt(1);
    }

    static BinaryArray smallints(int expected) {
        return new BinaryArray("_int2", 21, expected * 6);
    }

    static BinaryArray ints(int expected) {
        return new BinaryArray("_int4", 23, expected * 8);
    }

    static BinaryArray bigints(int expected) {
        return new BinaryArray("_int8", 20, expected * 12);
    }

    static BinaryArray uuids(int expected) {
        return new BinaryArray("_uuid", 2950, expected * 20);
    }

    static BinaryArray texts(int expected) {
        return new BinaryArray("_text", 25, expected * 40);
    }

    static BinaryArray bytes(int expectedBytes) {
        return new BinaryArray("_bytea", 17, expectedBytes);
    }

    static BinaryArray timestamps(int expected) {
        return new BinaryArray("_timestamptz", 1184, expected * 12);
    }

    static BinaryArray dates(int expected) {
        return new BinaryArray("_date", 1082, expected * 8);
    }

    void add(short value) {
        room(2).putShort(value);
    }

    void add(int value) {
        room(4).putInt(value);
    }

    void add(long value) {
        room(8).putLong(value);
    }

    void add(UUID value) {
        room(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    void add(byte[] value) {
        room(value.length).put(value);
    }

    void add(String value) {
        add(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Microseconds since 2000, as the server counts. */
    void add(Instant value) {
        add((value.getEpochSecond() - EPOCH_2000_SECONDS) * 1_000_000 + value.getNano() / 1_000);
    }

    void add(LocalDate value) {
        add((int) (value.toEpochDay() - EPOCH_2000_DAYS));
    }

    int size() {
        return elements;
    }

    private ByteBuffer room(int length) {
        if (buffer.remaining() < length + 4) {
            int size = Math.max(buffer.capacity() * 2, buffer.position() + length + 4);
            buffer =
                    ByteBuffer.wrap(Arrays.copyOf(buffer.array(), size))
                            .position(buffer.position());
        }
        elements++;
        return buffer.putInt(length);
    }

    @Override
    public int lengthInBytes() {
        return elements == 0 ? 12 : buffer.position();
    }

    @Override
    public void toBytes(byte[] target, int offset) {
        // An array without elements has no dimension, and its header ends there.
        buffer.putInt(0, elements == 0 ? 0 : 1).putInt(12, elements);
        System.arraycopy(buffer.array(), 0, target, offset, lengthInBytes());
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("Only sent, never received");
    }
}
