package mesa.domain.agreement;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.agreement.AgreementCommand.LapseAgreement;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** An agreement with a term ends the day after it. */
public final class WhenAgreementHasATermThenItLapses implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof AgreementAdopted e && e.validUntil() != null
                ? List.of(
                        Intent.at(
                                Due.on(e.validUntil().plusDays(1), event),
                                new LapseAgreement(e.agreement(), e.validUntil())))
                : List.of();
    }
}
