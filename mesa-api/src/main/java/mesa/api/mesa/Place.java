package mesa.api.mesa;

import static mesa.api.limit.TextKind.CODE;
import static mesa.api.limit.TextKind.NAME;
import static mesa.api.limit.TextKind.REFERENCE;

import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a session is held (INV-C1).
 *
 * @param province INEC code, two digits
 * @param canton by name
 * @param venue null when it is held online only
 * @param link null when it is held in person only
 */
public record Place(
        Modality modality,
        @Text(value = CODE, pattern = "0[1-9]|1[0-9]|2[0-4]") @Nullable String province,
        @Text(NAME) @Nullable String canton,
        @Text(NAME) @Nullable String venue,
        @Text(value = REFERENCE, max = 2_000) @Nullable String link) {
    /** How members take part. */
    public enum Modality {
        IN_PERSON,
        REMOTE,
        MIXED
    }

    public Place {
        if (province != null && !province.matches("(0[1-9]|1\\d|2[0-4])")) {
            throw new IllegalArgumentException("A province is an INEC code from 01 to 24");
        }
    }

    /** Whether it says enough for everybody to find it. */
    public boolean complete() {
        boolean somewhere = province != null && canton != null && venue != null;
        boolean online = link != null;
        return switch (modality) {
            case IN_PERSON -> somewhere;
            case REMOTE -> online;
            case MIXED -> somewhere && online;
        };
    }
}
