package mesa.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void is_the_one_of_the_standard() {
        assertThat(WebhookSignature.of(SECRET, ID, 1614265330, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void verifies_among_others_and_fails_for_any_other_word() {
        String header = "v1,AAAA " + WebhookSignature.of(SECRET, ID, 1614265330, BODY);
        assertThat(WebhookSignature.verifies(header, SECRET, ID, 1614265330, BODY)).isTrue();
        assertThat(WebhookSignature.verifies(header, SECRET, ID, 1614265331, BODY)).isFalse();
        assertThat(WebhookSignature.verifies(header, SECRET, "other", 1614265330, BODY)).isFalse();
        assertThat(WebhookSignature.verifies("v1,AAAA", SECRET, ID, 1614265330, BODY)).isFalse();
    }
}
