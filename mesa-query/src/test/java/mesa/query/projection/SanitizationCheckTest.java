package mesa.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.Role;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorId;
import mesa.api.actor.Sector;
import mesa.api.wire.EventCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SanitizationCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-30T17:00:00Z");

    /** A second look at every row costs more than the fold itself. */
    @Test
    void an_event_as_the_journal_stores_it_needs_no_second_look() {
        assertThat(record("Institución Ñukanchik", "u-7f3a", null, NOON).odd()).isFalse();
        assertThat(record("Ministerio", "u-7f3a", "Acuerdo 000275, 4 de octubre", NOON).odd())
                .isFalse();
    }

    @Test
    void a_nul_is_seen_wherever_it_stands() {
        assertThat(record("Falta\0", "u-7f3a", null, NOON).odd()).isTrue();
        assertThat(record("Ministerio", "u\0", null, NOON).odd()).isTrue();
        assertThat(record("Ministerio", "u-7f3a", "Ley\0", NOON).odd()).isTrue();
    }

    @Test
    void half_a_character_is_seen() {
        byte[] metadata = metadata("u-7f3a", null, NOON);
        assertThat(record("{\"name\":\"a\\ud800\"}".getBytes(UTF_8), metadata).odd()).isTrue();
        byte[] raw = "{\"name\":\"a???\"}".getBytes(UTF_8);
        raw[10] = (byte) 0xED;
        raw[11] = (byte) 0xA0;
        raw[12] = (byte) 0x80;
        assertThat(record(raw, metadata).odd()).isTrue();
    }

    @Test
    void an_act_before_all_calendars_is_seen() {
        assertThat(
                        record("Ministerio", "u-7f3a", null, Instant.parse("-0044-03-15T12:00:00Z"))
                                .odd())
                .isTrue();
    }

    @Test
    void metadata_that_nobody_can_read_is_seen() {
        assertThat(record(EventCodec.encode(registered("Ministerio")), new byte[] {1, 2, 3}).odd())
                .isTrue();
    }

    private static ConsumedRecord record(
            String name, String user, @Nullable String legalBasis, Instant at) {
        return record(EventCodec.encode(registered(name)), metadata(user, legalBasis, at));
    }

    private static byte[] metadata(String user, @Nullable String legalBasis, Instant at) {
        UUID request = UUID.randomUUID();
        return EventCodec.encodeMetadata(
                new Metadata(
                        user, Set.of(Role.SECRETARIAT), null, at, request, request, legalBasis));
    }

    private static ActorRegistered registered(String name) {
        return new ActorRegistered(
                new ActorId(new UUID(0, 1)),
                name,
                null,
                Sector.ACADEMIA,
                null,
                null,
                null,
                LocalDate.of(2020, 1, 6));
    }

    private static ConsumedRecord record(byte[] payload, byte[] metadata) {
        return new ConsumedRecord(
                0,
                0,
                new ActorId(new UUID(0, 1)).stream(),
                0,
                UUID.randomUUID(),
                "actor.registered",
                1,
                NOON,
                LocalDate.of(2026, 11, 30),
                payload,
                metadata,
                null,
                null);
    }
}
