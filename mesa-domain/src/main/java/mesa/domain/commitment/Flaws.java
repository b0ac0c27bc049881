package mesa.domain.commitment;

import java.util.List;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.FormulationRejection.NotConcrete;
import mesa.api.commitment.FormulationRejection.NotMeasurable;
import mesa.api.commitment.FormulationRejection.NotVerifiable;
import mesa.api.commitment.FormulationRejection.OutsideHorizon;
import mesa.api.commitment.FormulationRejection.WithoutDeadline;

/**
 * A draft binds nobody; the refusal names the first rule it fails and all its flaws of that rule.
 */
final class Flaws {
    private Flaws() {}

    static CommitmentRejection refusal(CommitmentId id, List<Flaw> flaws) {
        Flaw first = flaws.getFirst();
        List<Flaw> same = flaws.stream().filter(f -> f.rule().equals(first.rule())).toList();
        return switch (first) {
            case NO_RESPONSIBLE, NO_PRODUCT, NO_BENEFICIARY, NO_PLACE -> new NotConcrete(id, same);
            case NO_DUE_DATE -> new WithoutDeadline(id);
            case NO_INDICATOR,
                    NO_BASELINE,
                    TARGET_IS_BASELINE,
                    TARGET_AGAINST_DIRECTION,
                    TARGET_AFTER_DUE_DATE ->
                    new NotMeasurable(id, same);
            case NO_MEANS, NO_VERIFIER, VERIFIER_IS_RESPONSIBLE -> new NotVerifiable(id, same);
            case DUE_BEFORE_ADOPTION, DUE_BEYOND_HORIZON, STARTS_AFTER_DUE_DATE ->
                    new OutsideHorizon(id, same);
        };
    }
}
