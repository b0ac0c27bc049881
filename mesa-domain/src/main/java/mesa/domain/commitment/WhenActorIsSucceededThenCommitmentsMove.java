package mesa.domain.commitment;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.actor.ActorEvent.ActorSucceeded;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentStatus;
import mesa.api.commitment.CommitmentTags;
import mesa.api.commitment.CourseCommand.TransferCommitment;
import mesa.api.commitment.TransferKind;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** The successor takes over what is still owed (INV-A6). */
public final class WhenActorIsSucceededThenCommitmentsMove implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof ActorSucceeded e
                ? lookup.tagged(CommitmentTags.responsible(e.actor())).stream()
                        .map(s -> new CommitmentId(s.id()))
                        .filter(c -> owed(c, e, lookup))
                        .map(c ->
                                Intent.now(
                                        new TransferCommitment(
                                                c,
                                                e.successor(),
                                                TransferKind.SUCCESSION,
                                                e.norm())))
                        .toList()
                : List.of();
    }

    private static boolean owed(CommitmentId commitment, ActorSucceeded e, Lookup lookup) {
        return lookup.facts(commitment, CommitmentFacts.class)
                .filter(c -> c.responsible().filter(e.actor()::equals).isPresent())
                .filter(c -> !c.status().verified() && c.status() != CommitmentStatus.CANCELLED)
                .isPresent();
    }
}
