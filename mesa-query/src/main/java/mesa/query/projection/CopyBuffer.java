package mesa.query.projection;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary COPY format, big-endian, to be sent in pieces. */
final class CopyBuffer {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final int FULL = 1 << 16;

    private byte[] bytes = new byte[8192];
    private int size;

    CopyBuffer() {
        raw(HEADER);
    }

    void row(int columns) {
        int16(columns);
    }

    void end() {
        int16(-1);
    }

    /** A field whose length is known when it is written; answers what {@link #end(int)} takes. */
    int begin() {
        int32(0);
        return size;
    }

    void end(int begin) {
        int end = size;
        size = begin - 4;
        int32(end - begin);
        size = end;
    }

    void none() {
        int32(-1);
    }

    void field(byte[] value) {
        int32(value.length);
        raw(value);
    }

    void field(String value) {
        field(value.getBytes(StandardCharsets.UTF_8));
    }

    void field(long value) {
        int32(8);
        int64(value);
    }

    void field(int value) {
        int32(4);
        int32(value);
    }

    void field(boolean value) {
        int32(1);
        room(1);
        bytes[size++] = (byte) (value ? 1 : 0);
    }

    void int16(int value) {
        room(2);
        bytes[size++] = (byte) (value >>> 8);
        bytes[size++] = (byte) value;
    }

    void int32(int value) {
        int16(value >>> 16);
        int16(value);
    }

    void int64(long value) {
        int32((int) (value >>> 32));
        int32((int) value);
    }

    void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** Whether enough is in it to be sent. */
    boolean isFull() {
        return size >= FULL;
    }

    /** Hands on what was written so far and begins again. */
    void drain(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes, 0, size);
        size = 0;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
