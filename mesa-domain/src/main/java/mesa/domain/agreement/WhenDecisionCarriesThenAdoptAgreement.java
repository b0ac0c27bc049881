package mesa.domain.agreement;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.session.DecisionEvent.CastingVoteUsed;
import mesa.api.session.DecisionEvent.ConsensusDeclared;
import mesa.api.session.DecisionEvent.VoteClosed;
import mesa.api.session.DecisionTaken;
import mesa.api.session.SessionEvent;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;
import org.jspecify.annotations.Nullable;

/** What a session decides is adopted with the text and the quorum of that moment. */
public final class WhenDecisionCarriesThenAdoptAgreement implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        DecisionTaken decision = decision(event.event());
        return decision != null && decision.carried() && event.event() instanceof SessionEvent e
                ? List.of(Intent.now(new AdoptAgreement(decision.agreement(), e.session())))
                : List.of();
    }

    private static @Nullable DecisionTaken decision(DomainEvent event) {
        if (event instanceof ConsensusDeclared e) {
            return e.decision();
        }
        if (event instanceof VoteClosed e) {
            return e.decision();
        }
        return event instanceof CastingVoteUsed e ? e.decision() : null;
    }
}
