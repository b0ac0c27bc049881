package mesa.domain.agreement;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.agreement.AgreementCommand.AmendAgreementText;
import mesa.api.session.DecisionEvent.TextAmended;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** The text discussed and the text proposed stay one (INV-D5). */
public final class WhenTextIsAmendedThenAmendAgreement implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof TextAmended e
                ? List.of(Intent.now(new AmendAgreementText(e.agreement(), e.text())))
                : List.of();
    }
}
