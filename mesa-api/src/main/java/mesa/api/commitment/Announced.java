package mesa.api.commitment;

/** What others hear of when the commitment is public; it says so itself, for it travels alone. */
public sealed interface Announced
        permits FormulationEvent.CommitmentAccepted,
                CourseEvent.CommitmentTransferred,
                ExtensionEvent.ExtensionGranted,
                BreachEvent.BreachDeclared,
                VerificationEvent.FindingIssued {
    /** Who may read the commitment. */
    Visibility visibility();
}
