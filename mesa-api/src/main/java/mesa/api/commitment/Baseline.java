package mesa.api.commitment;

import java.time.LocalDate;

/** The value an indicator starts from, and its date. */
public record Baseline(Quantity value, LocalDate on) {}
