package mesa.api.contract;

import mesa.api.commitment.Announced;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CourseEvent;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.FormulationEvent;
import mesa.api.commitment.VerificationEvent;
import mesa.api.commitment.Visibility;
import org.jspecify.annotations.Nullable;

/** What is seen from outside of the course of a commitment. */
final class CommitmentSeen {
    private CommitmentSeen() {}

    /** Nothing of a commitment that is not public. */
    static @Nullable Seen of(CommitmentEvent event) {
        return event instanceof Announced announced && announced.visibility() == Visibility.PUBLIC
                ? seen(announced)
                : null;
    }

    private static Seen seen(Announced event) {
        return switch (event) {
            case FormulationEvent.CommitmentAccepted e ->
                    new Seen(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.CommitmentAccepted(
                                    e.commitment().value(),
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.responsible().value(),
                                    e.start(),
                                    e.due()));
            case CourseEvent.CommitmentTransferred e ->
                    new Seen(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.CommitmentTransferred(
                                    e.commitment().value(),
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.from().value(),
                                    e.to().value(),
                                    e.kind().name()));
            case ExtensionEvent.ExtensionGranted e ->
                    new Seen(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.DeadlineExtended(
                                    e.commitment().value(),
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.originalDue(),
                                    e.from(),
                                    e.to(),
                                    e.number()));
            case BreachEvent.BreachDeclared e ->
                    new Seen(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.BreachDeclared(
                                    e.commitment().value(),
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.responsible().value()));
            case VerificationEvent.FindingIssued e ->
                    new Seen(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.FindingIssued(
                                    e.commitment().value(),
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.verifier().value(),
                                    e.outcome().name(),
                                    e.onTimeOriginal(),
                                    e.onTimeCurrent()));
        };
    }
}
