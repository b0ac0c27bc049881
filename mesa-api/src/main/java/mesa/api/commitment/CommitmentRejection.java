package mesa.api.commitment;

import mesa.api.Rejection;

/** Why something asked of a commitment was refused, by concern. */
public sealed interface CommitmentRejection extends Rejection
        permits FormulationRejection,
                CourseRejection,
                ReportRejection,
                VerificationRejection,
                ExtensionRejection,
                BreachRejection,
                ClockRejection {
    CommitmentId commitment();
}
