package mesa.api.commitment;

import mesa.api.Tag;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;

/** The marks by which commitments are found from elsewhere. */
public final class CommitmentTags {
    private CommitmentTags() {}

    /** On the first event of every commitment of an agreement; their number gives the next code. */
    public static Tag ofAgreement(AgreementId agreement) {
        return Tag.of("commitment-of", agreement.value());
    }

    /** On every event that makes an actor responsible; some may have changed hands since. */
    public static Tag responsible(ActorId actor) {
        return Tag.of("responsible", actor.value());
    }
}
