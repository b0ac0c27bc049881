package mesa.api.commitment;

/**
 * What others hear of when the commitment is public: what was announced, and whatever corrects it.
 * It says so itself, for it travels alone.
 */
public sealed interface PublishableCommitmentEvent
        permits FormulationEvent.CommitmentAccepted,
                CourseEvent.CommitmentTransferred,
                ExtensionEvent.ExtensionGranted,
                BreachEvent.BreachDeclared,
                VerificationEvent.FindingIssued,
                CommitmentCorrection {
    /** Who may read the commitment on the day of the act. */
    Visibility visibility();
}
