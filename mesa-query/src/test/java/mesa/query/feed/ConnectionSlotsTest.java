package mesa.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import mesa.query.feed.ConnectionSlots.Place;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ConnectionSlotsTest {
    @Test
    void there_are_five_hundred_and_a_hundred_for_each_when_nobody_says_otherwise() {
        ConnectionSlots connectionSlots = ConnectionSlots.of(new MockEnvironment());
        List<Place> first = taken(connectionSlots, "0", 100);
        for (int client = 1; client < 5; client++) {
            taken(connectionSlots, "" + client, 100);
        }
        assertThat(connectionSlots.taken()).isEqualTo(500);
        assertThat(connectionSlots.take("another")).isNull();

        assertThat(connectionSlots.take("0")).isNotNull();
        assertThat(first).filteredOn(Place::lost).containsExactly(first.getFirst());

        connectionSlots.leave(first.getLast());
        assertThat(connectionSlots.take("another")).isNotNull();
        assertThat(connectionSlots.taken()).isEqualTo(500);
    }

    @Test
    void there_are_as_many_as_the_settings_say_and_at_least_one() {
        MockEnvironment env =
                new MockEnvironment()
                        .withProperty("mesa.limits.all-streams", "3")
                        .withProperty("mesa.limits.streams", "2");
        ConnectionSlots connectionSlots = ConnectionSlots.of(env);
        taken(connectionSlots, "0", 2);
        taken(connectionSlots, "1", 1);
        assertThat(connectionSlots.take("2")).isNull();
        env.setProperty("mesa.limits.all-streams", "0");
        assertThatThrownBy(() -> ConnectionSlots.of(env))
                .hasMessageContaining("mesa.limits.all-streams");
    }

    private static List<Place> taken(ConnectionSlots connectionSlots, String client, int many) {
        List<Place> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Place place = connectionSlots.take(client);
            assertThat(place).isNotNull();
            all.add(place);
        }
        return all;
    }
}
