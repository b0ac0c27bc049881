package mesa.query.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import mesa.api.Caller;
import mesa.query.projection.AsOf;
import mesa.query.projection.PositionSignal;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalClockTest {
    private static final class Broken implements Snapshots {
        @Override
        public <T> T read(AsOf asOf, Caller reader, Function<Snapshot, T> work) {
            throw new IllegalArgumentException("a fault of ours");
        }

        @Override
        public <T> T readLagging(AsOf asOf, Caller reader, Function<Snapshot, T> work) {
            return read(asOf, reader, work);
        }
    }

    private final JournalClock clock = new JournalClock(new Broken(), new PositionSignal());

    @Test
    void a_position_is_the_moment_right_after_it() {
        assertThat(clock.of("7")).isEqualTo(AsOf.position(7));
        assertThat(clock.of("12.345")).isEqualTo(AsOf.position(12_345));
        assertThat(clock.of(" ")).isEqualTo(AsOf.NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ayer", "2026-02-30", "2026-01-31T15:00:00", "+99999-01-01T00:00:00Z", "-1"})
    void what_is_no_moment_is_refused(String asOf) {
        assertThatThrownBy(() -> clock.of(asOf)).isInstanceOf(NoSuchMoment.class);
    }

    @Test
    void a_read_that_fails_is_not_the_readers_fault() {
        assertThatThrownBy(() -> clock.of("2026-01-31"))
                .isExactlyInstanceOf(IllegalArgumentException.class);
    }
}
