package mesa.api.contract;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mesa.api.agreement.Announcement;
import mesa.api.commitment.Announced;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.Correction;
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
            case Correction correction -> corrected(correction);
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
                                    e.due(),
                                    Told.institutions(e.concerned()),
                                    Told.objectives(e.concerned())));
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
                                    e.kind().name(),
                                    Told.institutions(e.concerned()),
                                    Told.objectives(e.concerned())));
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
                                    e.number(),
                                    Told.institutions(e.concerned()),
                                    Told.objectives(e.concerned())));
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
                                    e.responsible().value(),
                                    Told.institutions(e.concerned()),
                                    Told.objectives(e.concerned())));
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
                                    e.onTimeCurrent(),
                                    Told.institutions(e.concerned()),
                                    Told.objectives(e.concerned())));
        };
    }

    private static Seen corrected(Correction event) {
        // Without one it is not public and does not come here.
        Announcement of = Objects.requireNonNull(event.announcement());
        return new Seen(of.mesa(), of.agreement(), of.code(), corrected(event, of));
    }

    private static PublicEvent corrected(Correction event, Announcement of) {
        UUID agreement = of.agreement().value();
        UUID mesa = of.mesa().value();
        List<UUID> institutions = Told.ids(of.concerned().institutions());
        List<Integer> objectives = of.concerned().objectives();
        return switch (event) {
            case VerificationEvent.ContestResolved e ->
                    new PublicEvent.ContestResolved(
                            e.commitment().value(),
                            agreement,
                            mesa,
                            of.code(),
                            e.outcome().name(),
                            e.changed(),
                            institutions,
                            objectives);
            case BreachEvent.BreachCured e ->
                    new PublicEvent.BreachCured(
                            e.commitment().value(),
                            agreement,
                            mesa,
                            of.code(),
                            institutions,
                            objectives);
            case CourseEvent.CommitmentCancelled e ->
                    new PublicEvent.CommitmentCancelled(
                            e.commitment().value(),
                            agreement,
                            mesa,
                            of.code(),
                            e.cause().name(),
                            institutions,
                            objectives);
            case CourseEvent.CommitmentReopened e ->
                    new PublicEvent.CommitmentReopened(
                            e.commitment().value(),
                            agreement,
                            mesa,
                            of.code(),
                            e.ground().name(),
                            institutions,
                            objectives);
        };
    }
}
