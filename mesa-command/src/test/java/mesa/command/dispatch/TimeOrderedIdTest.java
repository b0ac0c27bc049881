package mesa.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class TimeOrderedIdTest {
    @Test
    void begins_with_the_milliseconds_of_now() {
        long before = System.currentTimeMillis();
        UUID id = TimeOrderedId.next();
        long after = System.currentTimeMillis();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    }

    @Test
    void a_later_millisecond_sorts_later() throws Exception {
        UUID earlier = TimeOrderedId.next();
        Thread.sleep(2);
        assertThat(TimeOrderedId.next().toString()).isGreaterThan(earlier.toString());
    }

    @Test
    void neighbours_do_not_tell_of_each_other() {
        Set<Long> ends = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ends.add(TimeOrderedId.next().getLeastSignificantBits() >>> 32);
        }
        // Counting up would leave the upper half of the drawn bits as it was.
        assertThat(ends).hasSizeGreaterThan(9_900);
    }
}
