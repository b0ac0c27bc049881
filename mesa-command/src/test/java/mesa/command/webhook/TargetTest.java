package mesa.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "ff02::1"
            })
    void nothing_inside_is_public(String address) throws Exception {
        assertThat(Target.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:2800:220:1::1"})
    void the_internet_is(String address) throws Exception {
        assertThat(Target.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://localhost/",
                "https://2130706433/",
                "ftp://93.184.216.34/",
                "https://u:p@93.184.216.34/",
                "file:///etc/passwd",
                "https:///x",
                "not an address"
            })
    void other_addresses_are_refused(String url) {
        assertThat(Target.refusal(url, false)).isNotNull();
    }

    @Test
    void retries_follow_the_schedule_and_end() {
        Random chance = new Random(1);
        assertThat(Retries.after(1, null, chance).orElseThrow())
                .isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_500));
        assertThat(Retries.after(1, Duration.ofHours(1), chance)).contains(Duration.ofHours(1));
        assertThat(Retries.after(1, Duration.ofDays(30), chance).orElseThrow())
                .isLessThan(Duration.ofSeconds(6));
        assertThat(Retries.after(9, null, chance).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofHours(24));
        assertThat(Retries.after(10, null, chance)).isEmpty();
    }
}
