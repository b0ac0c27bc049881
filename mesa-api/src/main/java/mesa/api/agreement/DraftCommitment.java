package mesa.api.agreement;

import mesa.api.Classified;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Formulation;

/** A commitment a proposal carries; it is formulated once the agreement is adopted. */
public record DraftCommitment(
        CommitmentId commitment, @Classified("commitment") Formulation formulation) {}
