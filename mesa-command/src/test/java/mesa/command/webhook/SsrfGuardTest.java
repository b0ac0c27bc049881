package mesa.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SsrfGuardTest {
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
                "3fff::1",
                "3fff:fff::1",
                "ff02::1"
            })
    void nothing_inside_is_public(String address) throws Exception {
        assertThat(SsrfGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "3fff:1000::1"})
    void the_internet_is(String address) throws Exception {
        assertThat(SsrfGuard.isPublic(InetAddress.getByName(address))).isTrue();
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
        assertThat(SsrfGuard.refusal(url, false)).isNotNull();
    }

    @Test
    void retries_follow_the_schedule_and_end() {
        Random chance = new Random(1);
        assertThat(Retries.after(1, null, chance).orElseThrow())
                .isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_500));
        assertThat(Retries.after(1, Duration.ofHours(1), chance)).contains(Duration.ofHours(1));
        assertThat(Retries.after(1, Duration.ofDays(30), chance)).contains(Duration.ofHours(24));
        assertThat(Retries.after(2, Duration.ofMinutes(-1), chance).orElseThrow())
                .isBetween(Duration.ofMinutes(5), Duration.ofSeconds(330));
        assertThat(Retries.after(9, null, chance).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofHours(24));
        assertThat(Retries.after(10, null, chance)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "1000000 | PT277H46M40S",
                "99999999999999999999 | PT2562047788015215H30M7S",
                "Fri, 01 Jan 2027 02:00:00 GMT | PT2H",
                "Friday, 01-Jan-27 02:00:00 GMT | PT2H",
                "Fri Jan  1 02:00:00 2027 | PT2H",
                "Thu, 31 Dec 2026 23:00:00 GMT | PT-1H",
                "soon |",
                "-5 |",
                "1.5 |"
            })
    void a_receiver_asks_for_time_in_seconds_or_with_a_date(String said, @Nullable Duration time) {
        Instant newYear = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(RetryAfter.of(said, newYear)).isEqualTo(time);
    }
}
