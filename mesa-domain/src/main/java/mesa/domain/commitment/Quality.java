package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mesa.api.commitment.Direction;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.Indicator;
import org.jspecify.annotations.Nullable;

/** What a formulation lacks to be concrete, measurable and verifiable (INV-K1 to K4, K10). */
final class Quality {
    private Quality() {}

    static List<Flaw> flaws(Formulation f, LocalDate adoptedOn, int horizonMonths) {
        List<Flaw> flaws = new ArrayList<>();
        concrete(f, flaws);
        measurable(f, flaws);
        verifiable(f, flaws);
        inTime(f, adoptedOn, horizonMonths, flaws);
        return List.copyOf(flaws);
    }

    private static void concrete(Formulation f, List<Flaw> flaws) {
        when(f.responsible() == null, Flaw.NO_RESPONSIBLE, flaws);
        when(missing(f.product()), Flaw.NO_PRODUCT, flaws);
        when(missing(f.beneficiary()), Flaw.NO_BENEFICIARY, flaws);
        when(f.territories().isEmpty(), Flaw.NO_PLACE, flaws);
        when(f.due() == null, Flaw.NO_DUE_DATE, flaws);
    }

    private static void measurable(Formulation f, List<Flaw> flaws) {
        when(f.indicators().isEmpty(), Flaw.NO_INDICATOR, flaws);
        for (Indicator indicator : f.indicators()) {
            Flaw flaw = flaw(indicator, f.due());
            when(flaw != null && !flaws.contains(flaw), flaw, flaws);
        }
    }

    private static void verifiable(Formulation f, List<Flaw> flaws) {
        when(f.means().isEmpty(), Flaw.NO_MEANS, flaws);
        when(f.verifier() == null, Flaw.NO_VERIFIER, flaws);
        when(takesPart(f), Flaw.VERIFIER_IS_RESPONSIBLE, flaws);
    }

    private static boolean takesPart(Formulation f) {
        return f.verifier() != null
                && (f.verifier().equals(f.responsible())
                        || f.coResponsible().stream()
                                .anyMatch(c -> c.actor().equals(f.verifier())));
    }

    private static void inTime(
            Formulation f, LocalDate adoptedOn, int horizonMonths, List<Flaw> flaws) {
        LocalDate due = f.due();
        if (due == null) {
            return;
        }
        when(!due.isAfter(adoptedOn), Flaw.DUE_BEFORE_ADOPTION, flaws);
        when(due.isAfter(adoptedOn.plusMonths(horizonMonths)), Flaw.DUE_BEYOND_HORIZON, flaws);
        when(f.start() != null && f.start().isAfter(due), Flaw.STARTS_AFTER_DUE_DATE, flaws);
    }

    /** What keeps one indicator from measuring; null when nothing does (INV-K2). */
    static @Nullable Flaw flaw(Indicator i, @Nullable LocalDate due) {
        if (i.baseline() == null) {
            return i.baselineDue() == null ? Flaw.NO_BASELINE : late(i, due);
        }
        int way = i.target().compareTo(i.baseline().value());
        if (way == 0) {
            return Flaw.TARGET_IS_BASELINE;
        }
        return (way > 0) == (i.direction() == Direction.INCREASE)
                ? late(i, due)
                : Flaw.TARGET_AGAINST_DIRECTION;
    }

    private static @Nullable Flaw late(Indicator i, @Nullable LocalDate due) {
        return due != null && i.targetDate().isAfter(due) ? Flaw.TARGET_AFTER_DUE_DATE : null;
    }

    private static boolean missing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static void when(boolean fails, @Nullable Flaw flaw, List<Flaw> flaws) {
        if (fails && flaw != null) {
            flaws.add(flaw);
        }
    }
}
