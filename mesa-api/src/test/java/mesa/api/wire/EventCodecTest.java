package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.mesa.EnablingInstrument;
import mesa.api.mesa.MesaEvent.MesaConstituted;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaKind;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private final MesaConstituted event =
            new MesaConstituted(
                    new MesaId(new UUID(1, 2)),
                    MesaKind.NATIONAL,
                    "Mesa Nacional",
                    "MNMH",
                    List.of(),
                    new EnablingInstrument(
                            "Acuerdo Ministerial",
                            "000275",
                            LocalDate.of(2018, 10, 4),
                            "MREMH",
                            null),
                    null,
                    Instant.parse("2018-10-04T15:00:00Z"));

    @Test
    void an_id_is_a_bare_uuid_and_null_is_left_out() {
        assertThat(new String(EventCodec.encode(event), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"mesa\":\"00000000-0000-0001-0000-000000000002\",\"kind\":\"NATIONAL\",\"name\":\"Mesa Nacional\","
                                + "\"acronym\":\"MNMH\",\"territories\":[],\"instrument\":{\"kind\":\"Acuerdo Ministerial\",\"number\":\"000275\","
                                + "\"date\":\"2018-10-04\",\"issuer\":\"MREMH\"},\"at\":\"2018-10-04T15:00:00Z\"}");
    }

    @Test
    void what_was_written_is_read_again() {
        assertThat(EventCodec.decode("mesa.constituted", 1, EventCodec.encode(event)))
                .isEqualTo(event);
    }

    @Test
    void an_unknown_name_version_or_shape_is_unreadable() {
        byte[] bytes = EventCodec.encode(event);
        assertThatThrownBy(() -> EventCodec.decode("mesa.dreamt", 1, bytes))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> EventCodec.decode("mesa.constituted", 99, bytes))
                .isInstanceOf(Unreadable.class);
        for (String bad :
                new String[] {
                    "{}", "[]", "{\"mesa\":1}", "nonsense", "{\"mesa\":\"x\",\"mesa\":\"y\"}"
                }) {
            assertThatThrownBy(() ->
                            EventCodec.decode(
                                    "mesa.constituted", 1, bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(Unreadable.class);
        }
    }
}
