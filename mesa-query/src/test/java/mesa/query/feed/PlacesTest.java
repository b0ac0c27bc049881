package mesa.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import mesa.query.feed.Places.Place;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PlacesTest {
    @Test
    void there_are_five_hundred_and_a_hundred_for_each_when_nobody_says_otherwise() {
        Places places = Places.of(new MockEnvironment());
        List<Place> first = taken(places, "0", 100);
        for (int client = 1; client < 5; client++) {
            taken(places, "" + client, 100);
        }
        assertThat(places.taken()).isEqualTo(500);
        assertThat(places.take("another")).isNull();

        assertThat(places.take("0")).isNotNull();
        assertThat(first).filteredOn(Place::lost).containsExactly(first.getFirst());

        places.leave(first.getLast());
        assertThat(places.take("another")).isNotNull();
        assertThat(places.taken()).isEqualTo(500);
    }

    @Test
    void there_are_as_many_as_the_settings_say_and_at_least_one() {
        MockEnvironment env =
                new MockEnvironment()
                        .withProperty("mesa.limits.all-streams", "3")
                        .withProperty("mesa.limits.streams", "2");
        Places places = Places.of(env);
        taken(places, "0", 2);
        taken(places, "1", 1);
        assertThat(places.take("2")).isNull();
        env.setProperty("mesa.limits.all-streams", "0");
        assertThatThrownBy(() -> Places.of(env)).hasMessageContaining("mesa.limits.all-streams");
    }

    private static List<Place> taken(Places places, String client, int many) {
        List<Place> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Place place = places.take(client);
            assertThat(place).isNotNull();
            all.add(place);
        }
        return all;
    }
}
