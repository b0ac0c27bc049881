package mesa.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.mesa.MesaEvent.MesaSuspended;
import mesa.api.mesa.MesaId;
import org.junit.jupiter.api.Test;

class DueTest {
    private static final LocalDate TOMORROW = LocalDate.of(2021, 9, 8);
    private static final Instant DAWN = Instant.parse("2021-09-08T05:00:00Z");
    private static final Instant NOON = Instant.parse("2021-09-07T17:00:00Z");

    private static Recorded act(LocalDate occurredOn, Instant recordedAt) {
        MesaId mesa = Setting.MESA;
        return new Recorded(
                0,
                mesa.stream(),
                0,
                new UUID(0, 0),
                recordedAt,
                occurredOn,
                new MesaSuspended(mesa, "x", recordedAt),
                new Metadata(
                        "u1", Set.of(), null, recordedAt, new UUID(0, 1), new UUID(0, 2), null));
    }

    @Test
    void what_is_recorded_on_its_day_falls_due_at_dawn() {
        assertThat(Due.on(TOMORROW, act(TOMORROW.minusDays(1), NOON))).isEqualTo(DAWN);
        assertThat(Due.late(act(TOMORROW.minusDays(1), NOON))).isFalse();
    }

    @Test
    void what_is_recorded_late_waits_a_day_for_the_rest_of_its_story() {
        Recorded late = act(TOMORROW.minusDays(2), NOON);
        assertThat(Due.late(late)).isTrue();
        assertThat(Due.on(TOMORROW, late)).isEqualTo(NOON.plus(Due.GRACE));
        assertThat(Due.on(TOMORROW.plusDays(1), late)).isEqualTo(DAWN.plus(Due.GRACE));
    }
}
