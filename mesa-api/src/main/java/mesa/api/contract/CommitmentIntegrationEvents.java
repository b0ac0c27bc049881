package mesa.api.contract;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mesa.api.agreement.Announcement;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.CommitmentCorrection;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CourseEvent;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.FormulationEvent;
import mesa.api.commitment.PublishableCommitmentEvent;
import mesa.api.commitment.VerificationEvent;
import mesa.api.commitment.Visibility;
import org.jspecify.annotations.Nullable;

/** What is seen from outside of the course of a commitment. */
final class CommitmentIntegrationEvents {
    private CommitmentIntegrationEvents() {}

    /** Nothing of a commitment that is not public. */
    static @Nullable IntegrationEvent of(CommitmentEvent event) {
        return event instanceof PublishableCommitmentEvent publishableCommitmentEvent
                        && publishableCommitmentEvent.visibility() == Visibility.PUBLIC
                ? integrationEvent(publishableCommitmentEvent)
                : null;
    }

    private static IntegrationEvent integrationEvent(PublishableCommitmentEvent event) {
        return switch (event) {
            case CommitmentCorrection commitmentCorrection -> corrected(commitmentCorrection);
            case FormulationEvent.CommitmentAccepted e ->
                    new IntegrationEvent(
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
                                    Audience.institutions(e.concerned()),
                                    Audience.objectives(e.concerned())));
            case CourseEvent.CommitmentTransferred e ->
                    new IntegrationEvent(
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
                                    Audience.institutions(e.concerned()),
                                    Audience.objectives(e.concerned())));
            case ExtensionEvent.ExtensionGranted e ->
                    new IntegrationEvent(
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
                                    Audience.institutions(e.concerned()),
                                    Audience.objectives(e.concerned())));
            case BreachEvent.BreachDeclared e ->
                    new IntegrationEvent(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.BreachDeclared(
                                    e.commitment().value(),
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.responsible().value(),
                                    Audience.institutions(e.concerned()),
                                    Audience.objectives(e.concerned())));
            case VerificationEvent.FindingIssued e ->
                    new IntegrationEvent(
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
                                    Audience.institutions(e.concerned()),
                                    Audience.objectives(e.concerned())));
        };
    }

    private static IntegrationEvent corrected(CommitmentCorrection event) {
        // Without one it is not public and does not come here.
        Announcement of = Objects.requireNonNull(event.announcement());
        return new IntegrationEvent(of.mesa(), of.agreement(), of.code(), corrected(event, of));
    }

    private static PublicEvent corrected(CommitmentCorrection event, Announcement of) {
        UUID agreement = of.agreement().value();
        UUID mesa = of.mesa().value();
        List<UUID> institutions = Audience.ids(of.concerned().institutions());
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
