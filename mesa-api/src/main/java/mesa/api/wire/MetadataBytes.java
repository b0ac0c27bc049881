package mesa.api.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.Role;

/**
 * Metadata as stored: 34 bytes for most events, where JSON took 200. A row carries it beside a
 * payload of a few hundred bytes, so its form decides how many events fit on a page.
 *
 * <pre>
 * 1 byte   form, always 1; JSON, the form before, begins with {
 * 1 byte   what follows: 1 institution, 2 causation, 4 legal basis, 8 an instant finer than millis
 * 2 bytes  roles, one bit each
 * 2 bytes  length of the user, and the user in UTF-8
 * 6 bytes  occurred at, milliseconds since 1970; or 8 bytes seconds and 4 bytes nanoseconds
 * 16 bytes correlation
 * 16 bytes institution, if any
 * 16 bytes causation, if it differs from the correlation
 * the rest legal basis in UTF-8, if any
 * </pre>
 */
final class MetadataBytes {
    private static final byte FORM = 1;
    private static final int INSTITUTION = 1;
    private static final int CAUSATION = 2;
    private static final int LEGAL_BASIS = 4;
    private static final int FINE = 8;
    private static final long MOST_MILLIS = 1L << 47;

    private MetadataBytes() {}

    static boolean isOf(byte[] stored) {
        return stored.length > 0 && stored[0] == FORM;
    }

    static byte[] encode(Metadata it) {
        byte[] user = it.user().getBytes(UTF_8);
        byte[] basis = it.legalBasis() == null ? new byte[0] : it.legalBasis().getBytes(UTF_8);
        boolean fine = isFine(it.occurredAt());
        int flags = fine ? FINE : 0;
        int size = 2 + 2 + 2 + user.length + (fine ? 12 : 6) + 16 + basis.length;
        if (it.institution() != null) {
            flags |= INSTITUTION;
            size += 16;
        }
        if (!it.causation().equals(it.correlation())) {
            flags |= CAUSATION;
            size += 16;
        }
        if (it.legalBasis() != null) {
            flags |= LEGAL_BASIS;
        }
        if (user.length > 0xFFFF) {
            throw new IllegalArgumentException("A user's id has at most 65,535 bytes");
        }
        ByteBuffer out = ByteBuffer.allocate(size).put(FORM).put((byte) flags);
        out.putShort(roles(it.roles())).putShort((short) user.length).put(user);
        if (fine) {
            out.putLong(it.occurredAt().getEpochSecond()).putInt(it.occurredAt().getNano());
        } else {
            long millis = it.occurredAt().toEpochMilli();
            out.putShort((short) (millis >> 32)).putInt((int) millis);
        }
        put(out, it.correlation());
        if (it.institution() != null) {
            put(out, it.institution());
        }
        if ((flags & CAUSATION) != 0) {
            put(out, it.causation());
        }
        return out.put(basis).array();
    }

    static Metadata decode(byte[] stored) {
        try {
            ByteBuffer in = ByteBuffer.wrap(stored, 1, stored.length - 1);
            int flags = in.get();
            Set<Role> roles = roles(in.getShort());
            String user = text(in, Short.toUnsignedInt(in.getShort()));
            Instant occurredAt =
                    (flags & FINE) != 0
                            ? Instant.ofEpochSecond(in.getLong(), in.getInt())
                            : Instant.ofEpochMilli(
                                    ((long) in.getShort() << 32)
                                            | Integer.toUnsignedLong(in.getInt()));
            UUID correlation = uuid(in);
            UUID institution = (flags & INSTITUTION) != 0 ? uuid(in) : null;
            UUID causation = (flags & CAUSATION) != 0 ? uuid(in) : correlation;
            String basis = (flags & LEGAL_BASIS) != 0 ? text(in, in.remaining()) : null;
            if (in.hasRemaining()
                    || (flags & ~(FINE | LEGAL_BASIS | CAUSATION | INSTITUTION)) != 0) {
                throw new Unreadable("Metadata says more than is known here", null);
            }
            return new Metadata(
                    user, roles, institution, occurredAt, correlation, causation, basis);
        } catch (BufferUnderflowException | DateTimeException e) {
            throw new Unreadable("Metadata ends too early or names no instant", e);
        }
    }

    private static boolean isFine(Instant instant) {
        return instant.getNano() % 1_000_000 != 0
                || Math.abs(instant.getEpochSecond()) >= MOST_MILLIS / 1_000;
    }

    /** Fixed for ever, whatever becomes of the order in which roles are declared. */
    private static int bit(Role role) {
        return switch (role) {
            case PUBLIC -> 1;
            case DELEGATE -> 1 << 1;
            case SECRETARIAT -> 1 << 2;
            case CHAIR -> 1 << 3;
            case VERIFIER -> 1 << 4;
            case AUDITOR -> 1 << 5;
            case DPO -> 1 << 6;
            case ADMIN -> 1 << 7;
            case SYSTEM -> 1 << 8;
        };
    }

    private static short roles(Set<Role> roles) {
        int bits = 0;
        for (Role role : roles) {
            bits |= bit(role);
        }
        return (short) bits;
    }

    private static Set<Role> roles(short bits) {
        int left = Short.toUnsignedInt(bits);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if ((left & bit(role)) != 0) {
                roles.add(role);
                left &= ~bit(role);
            }
        }
        if (left != 0) {
            throw new Unreadable("Metadata names a role that is not known here", null);
        }
        return roles;
    }

    private static String text(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, UTF_8);
    }

    private static void put(ByteBuffer out, UUID value) {
        out.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }
}
