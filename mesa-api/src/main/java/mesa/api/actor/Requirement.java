package mesa.api.actor;

import static mesa.api.limit.TextKind.REFERENCE;

import java.time.LocalDate;
import mesa.api.limit.Text;
import org.jspecify.annotations.Nullable;

/**
 * A document that supports an accreditation (INV-A2).
 *
 * @param reference number of the norm, act or agreement
 * @param until the last day it is in force; null when it has no end
 */
public record Requirement(
        Kind kind,
        @Text(REFERENCE) String reference,
        LocalDate issuedOn,
        @Nullable LocalDate until) {
    /** What each sector must show. */
    public enum Kind {
        CREATING_NORM,
        LEGAL_PERSONALITY,
        BASIC_OPERATING_AGREEMENT,
        HOST_AGREEMENT,
        LETTER_OF_THREE_MEMBERS;

        /**
         * @param identified whether the actor has a RUC or an official code; a collective without
         *     legal personality has none
         */
        public static Kind of(Sector sector, boolean identified) {
            return switch (sector.macro()) {
                case STATE -> CREATING_NORM;
                case SOCIETY -> identified ? LEGAL_PERSONALITY : LETTER_OF_THREE_MEMBERS;
                case INTERNATIONAL ->
                        sector == Sector.INTERNATIONAL_NGO
                                ? BASIC_OPERATING_AGREEMENT
                                : HOST_AGREEMENT;
            };
        }
    }

    public Requirement {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A requirement has a reference");
        }
    }

    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(issuedOn) && (until == null || !date.isAfter(until));
    }
}
