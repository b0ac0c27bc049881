package mesa.api.commitment;

import java.util.Optional;

/** The escalation ladder, bottom up (INV-B3). */
public enum Rung {
    FOCAL_POINT,
    HEAD_OF_UNIT,
    VICE_MINISTER,
    MINISTER_OR_CABINET;

    /** The rung above, if there is one. */
    public Optional<Rung> next() {
        return this == MINISTER_OR_CABINET
                ? Optional.empty()
                : Optional.of(values()[ordinal() + 1]);
    }
}
