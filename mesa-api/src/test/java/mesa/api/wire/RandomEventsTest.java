package mesa.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import mesa.api.Recorded;
import org.junit.jupiter.api.Test;

class RandomEventsTest {
    private static final int EVENTS = 8_000;

    private final long seed = Long.getLong("mesa.seed", System.nanoTime());

    @Test
    void all_types_are_drawn_and_read_back_equal() {
        System.out.println("Random events: -Dmesa.seed=" + seed);
        Set<String> never = new TreeSet<>(Vocabulary.events().keySet());
        for (Recorded recorded : new RandomEvents(seed, 12).next(EVENTS, 0)) {
            Class<?> type = recorded.event().getClass();
            String name = Vocabulary.nameOf(type);
            byte[] payload = EventCodec.encode(recorded.event());
            assertThat(EventCodec.decode(name, Vocabulary.versionOf(type), payload))
                    .as("seed %d, position %d", seed, recorded.position())
                    .isEqualTo(recorded.event());
            assertThat(EventCodec.decodeMetadata(EventCodec.encodeMetadata(recorded.metadata())))
                    .isEqualTo(recorded.metadata());
            never.remove(name);
        }
        assertThat(never).as("seed %d", seed).isEmpty();
    }
}
