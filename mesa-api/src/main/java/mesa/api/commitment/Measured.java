package mesa.api.commitment;

import java.time.LocalDate;

/** The value of one period as it now stands, restatements included. */
public record Measured(Period period, Quantity value, LocalDate on) {}
