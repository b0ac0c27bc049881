package mesa.api.mesa;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The legal act that creates a mesa (INV-M2).
 *
 * @param kind for example {@code Acuerdo Ministerial}
 * @param gazette reference in the official gazette, if published
 */
public record EnablingInstrument(
        String kind, String number, LocalDate date, String issuer, @Nullable String gazette) {
    public EnablingInstrument {
        if (kind.isBlank() || number.isBlank() || issuer.isBlank()) {
            throw new IllegalArgumentException("An instrument has a kind, a number and an issuer");
        }
    }
}
