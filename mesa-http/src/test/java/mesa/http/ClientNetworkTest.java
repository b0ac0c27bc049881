package mesa.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {
    @Test
    void an_old_address_stands_for_itself() {
        assertThat(ClientNetwork.of("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(ClientNetwork.of("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void the_half_of_a_new_address_that_its_holder_chooses_does_not_count() {
        assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientNetwork.of("2001:db8:1:2::9"))
                .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::9"));
    }

    @Test
    void what_is_no_address_stands_for_itself() {
        assertThat(ClientNetwork.of("unknown")).isEqualTo("unknown");
        assertThat(ClientNetwork.of("no:address")).isEqualTo("no:address");
    }
}
