package mesa.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void an_old_address_stands_for_itself() {
        assertThat(Network.of("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Network.of("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void the_half_of_a_new_address_that_its_holder_chooses_does_not_count() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Network.of("2001:db8:1:2::9"))
                .isNotEqualTo(Network.of("2001:db8:1:3::9"));
    }

    @Test
    void what_is_no_address_stands_for_itself() {
        assertThat(Network.of("unknown")).isEqualTo("unknown");
        assertThat(Network.of("no:address")).isEqualTo("no:address");
    }
}
