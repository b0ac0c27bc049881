package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.Metadata;
import mesa.api.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetadataBytesTest {
    private static final UUID REQUEST = UUID.fromString("0c6e4a52-9f0e-4f7b-9c59-0d2f8a3b1e11");
    private static final UUID CAUSE = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final UUID INSTITUTION = UUID.fromString("99999999-8888-4777-8666-555555555555");
    private static final Instant ACT = Instant.parse("2018-10-30T14:00:00.123Z");

    static List<Metadata> all() {
        return List.of(
                of("u-7f3a", Set.of(Role.SECRETARIAT), null, ACT, REQUEST, null),
                of("u-7f3a", Set.of(), INSTITUTION, ACT, CAUSE, "Art. 5, numeral 3 — acuerdo ñ"),
                of("", EnumSet.allOf(Role.class), INSTITUTION, Instant.EPOCH, REQUEST, ""),
                of(
                        "ñandú",
                        Set.of(Role.SYSTEM),
                        null,
                        Instant.parse("1830-05-13T00:00:00Z"),
                        CAUSE,
                        null),
                of("u", Set.of(Role.CHAIR), null, ACT.plusNanos(1), REQUEST, null),
                of("u", Set.of(Role.CHAIR), null, Instant.MAX, REQUEST, null),
                of("u", Set.of(Role.CHAIR), null, Instant.MIN, REQUEST, null));
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_goes_in_comes_out(Metadata metadata) {
        assertThat(EventCodec.decodeMetadata(EventCodec.encodeMetadata(metadata)))
                .isEqualTo(metadata);
    }

    @Test
    void the_stored_bytes_never_change() {
        assertThat(
                        all().stream()
                                .limit(2)
                                .map(EventCodec::encodeMetadata)
                                .map(HexFormat.of()::formatHex))
                .containsExactly(
                        "010000040006752d37663361"
                                + "0166c546237b"
                                + "0c6e4a529f0e4f7b9c590d2f8a3b1e11",
                        "010700000006752d37663361"
                                + "0166c546237b"
                                + "0c6e4a529f0e4f7b9c590d2f8a3b1e11"
                                + "99999999888847778666555555555555"
                                + "11111111222243338444555555555555"
                                + "4172742e20352c206e756d6572616c203320e28094206163756572646f20c3b1");
    }

    @Test
    void each_role_keeps_its_bit() {
        assertThat(
                        Stream.of(Role.values())
                                .map(role -> of("", Set.of(role), null, ACT, REQUEST, null))
                                .map(EventCodec::encodeMetadata)
                                .map(bytes -> (bytes[2] << 8) | (bytes[3] & 0xFF)))
                .containsExactly(1, 2, 4, 8, 16, 32, 64, 128, 256);
    }

    @Test
    void the_json_of_before_is_still_read() {
        Metadata it = all().get(1);
        assertThat(EventCodec.decodeMetadata(Json.MAPPER.writeValueAsBytes(it))).isEqualTo(it);
    }

    @Test
    void anything_else_is_refused() {
        byte[] good = EventCodec.encodeMetadata(all().getFirst());
        byte[] unknownRole = good.clone();
        unknownRole[2] = (byte) 0x80;
        byte[] unknownPart = good.clone();
        unknownPart[1] = 16;
        for (byte[] bad :
                List.of(
                        new byte[0],
                        new byte[] {2},
                        Arrays.copyOf(good, good.length - 1),
                        Arrays.copyOf(good, good.length + 1),
                        unknownRole,
                        unknownPart)) {
            assertThatThrownBy(() -> EventCodec.decodeMetadata(bad)).isInstanceOf(Unreadable.class);
        }
    }

    private static Metadata of(
            String user,
            Set<Role> roles,
            @Nullable UUID institution,
            Instant occurredAt,
            UUID causation,
            @Nullable String basis) {
        return new Metadata(user, roles, institution, occurredAt, REQUEST, causation, basis);
    }
}
