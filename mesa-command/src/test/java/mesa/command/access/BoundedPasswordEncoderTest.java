package mesa.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedPasswordEncoderTest {
    /** Checks the password {@code slow} until it is let go. */
    private static final class Slow implements PasswordEncoder {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public String encode(CharSequence password) {
            return password.toString();
        }

        @Override
        public boolean matches(CharSequence password, String encoded) {
            if (encoded.equals("slow")) {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return true;
        }
    }

    @Test
    void whoever_would_wait_too_long_is_sent_away_and_the_next_one_served() throws Exception {
        Slow slow = new Slow();
        BoundedPasswordEncoder few = new BoundedPasswordEncoder(slow, 1);
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = other.submit(() -> few.matches("x", "slow"));
            slow.begun.await();
            assertThatThrownBy(() -> few.matches("x", "quick")).isInstanceOf(TooManyAttempts.class);
            slow.end.countDown();
            assertThat(first.get()).isTrue();
        }
        assertThat(few.matches("x", "quick")).isTrue();
    }
}
