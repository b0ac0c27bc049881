package mesa.domain;

import java.util.List;
import mesa.domain.acta.ActaDecider;
import mesa.domain.actor.ActorDecider;
import mesa.domain.agreement.AgreementDecider;
import mesa.domain.commitment.CommitmentDecider;
import mesa.domain.mesa.MesaDecider;
import mesa.domain.roadmap.RoadmapDecider;
import mesa.domain.session.SessionDecider;
import mesa.domain.user.UserDecider;

/** Every decider there is. A feature exists for the platform once it stands here. */
public final class Deciders {
    private Deciders() {}

    public static List<Decider<?, ?, ?>> all() {
        return List.of(
                new ActaDecider(),
                new ActorDecider(),
                new AgreementDecider(),
                new CommitmentDecider(),
                new MesaDecider(),
                new RoadmapDecider(),
                new SessionDecider(),
                new UserDecider());
    }

    public static List<Reaction> reactions() {
        return List.of();
    }
}
