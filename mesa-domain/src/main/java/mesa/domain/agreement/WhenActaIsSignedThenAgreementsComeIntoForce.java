package mesa.domain.agreement;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.acta.ActaEvent.ActaFullySigned;
import mesa.api.agreement.AgreementCommand.BringIntoForce;
import mesa.api.agreement.AgreementId;
import mesa.api.agreement.AgreementSeries;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** Where the rules wait for the signature, the acta brings its agreements into force (INV-T6). */
public final class WhenActaIsSignedThenAgreementsComeIntoForce implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof ActaFullySigned e
                ? lookup.tagged(AgreementSeries.of(e.session())).stream()
                        .map(s -> Intent.now(new BringIntoForce(new AgreementId(s.id()))))
                        .toList()
                : List.of();
    }
}
