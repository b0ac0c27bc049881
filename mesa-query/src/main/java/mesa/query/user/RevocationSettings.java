package mesa.query.user;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param revocationsWithin how old the register of users may be, at most, for anybody to read more
 *     than the public
 */
@ConfigurationProperties("mesa.access")
record RevocationSettings(@DefaultValue("30s") Duration revocationsWithin) {
    RevocationSettings {
        if (revocationsWithin.isNegative() || revocationsWithin.isZero()) {
            throw new IllegalArgumentException("mesa.access.revocations-within is positive");
        }
    }
}
