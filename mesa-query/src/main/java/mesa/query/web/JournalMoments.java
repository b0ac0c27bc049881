package mesa.query.web;

import java.time.Instant;
import mesa.query.intake.AsOf;
import mesa.query.intake.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments by position. */
@Component
final class JournalMoments implements Moments {
    @Override
    public AsOf of(String asOf) {
        if (asOf.isBlank()) {
            return AsOf.NOW;
        }
        String digits = asOf.replaceAll("[\\s\u202f.,]", "");
        if (digits.matches("\\d{1,18}")) {
            return AsOf.position(Long.parseLong(digits));
        }
        throw new NoSuchMoment(asOf);
    }

    @Override
    public @Nullable Instant recordedAt(Reading reading) {
        return null;
    }
}
