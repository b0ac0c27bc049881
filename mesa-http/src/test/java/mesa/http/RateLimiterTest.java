package mesa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RateLimiterTest {
    @Test
    void a_burst_is_let_through_and_the_next_one_waits() {
        RateLimiter rateLimiter = new RateLimiter(3, 1, Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            assertThat(rateLimiter.take("hasty")).isZero();
        }
        assertThat(rateLimiter.take("hasty")).isBetween(3_500L, 3_600L);
    }

    @Test
    void one_client_does_not_pay_for_another() {
        RateLimiter rateLimiter = new RateLimiter(1, 1, Duration.ofHours(1));
        assertThat(rateLimiter.take("hasty")).isZero();
        assertThat(rateLimiter.take("hasty")).isPositive();
        assertThat(rateLimiter.take("patient")).isZero();
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_no_more() {
        RateLimiter rateLimiter = new RateLimiter(1, 1, Duration.ofHours(1));
        assertThat(rateLimiter.take("patient")).isZero();
        rateLimiter.giveBack("patient");
        rateLimiter.giveBack("patient");
        assertThat(rateLimiter.take("patient")).isZero();
        assertThat(rateLimiter.take("patient")).isPositive();
    }

    @Test
    void a_limit_of_nothing_is_refused_by_its_name() {
        MockEnvironment env = new MockEnvironment().withProperty("mesa.limits.burst", "0");
        assertThatThrownBy(() -> Limits.of(env))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mesa.limits.burst");
    }
}
