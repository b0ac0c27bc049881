package mesa.api.commitment;

import mesa.api.DomainEvent;

/** What has happened to a commitment, by concern. */
public sealed interface CommitmentEvent extends DomainEvent
        permits FormulationEvent,
                MeasureEvent,
                CourseEvent,
                ReportEvent,
                VerificationEvent,
                ExtensionEvent,
                BreachEvent,
                ClockEvent {
    CommitmentId commitment();
}
