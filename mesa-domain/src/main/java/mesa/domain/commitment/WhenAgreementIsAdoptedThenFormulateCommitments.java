package mesa.domain.commitment;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.agreement.AgreementFacts;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** The commitments a proposal carried are formulated once it is adopted. */
public final class WhenAgreementIsAdoptedThenFormulateCommitments implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof AgreementAdopted e
                ? lookup.facts(e.agreement(), AgreementFacts.class).stream()
                        .flatMap(a -> a.drafts().stream())
                        .map(d ->
                                Intent.now(
                                        new FormulateCommitment(
                                                d.commitment(), e.agreement(), d.formulation())))
                        .toList()
                : List.of();
    }
}
