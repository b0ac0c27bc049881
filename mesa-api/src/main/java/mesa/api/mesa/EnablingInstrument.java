package mesa.api.mesa;

import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.REFERENCE;

import java.time.LocalDate;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * The legal act that creates a mesa (INV-M2).
 *
 * @param kind for example {@code Acuerdo Ministerial}
 * @param gazette reference in the official gazette, if published
 */
public record EnablingInstrument(
        @Text(NAME) String kind,
        @Text(REFERENCE) String number,
        LocalDate date,
        @Text(NAME) String issuer,
        @Text(REFERENCE) @Nullable String gazette) {
    public EnablingInstrument {
        if (kind.isBlank() || number.isBlank() || issuer.isBlank()) {
            throw new IllegalArgumentException("An instrument has a kind, a number and an issuer");
        }
    }
}
