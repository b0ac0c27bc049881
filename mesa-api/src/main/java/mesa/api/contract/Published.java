package mesa.api.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.acta.ActaEvent;
import mesa.api.actor.ActorEvent;
import mesa.api.agreement.AgreementEvent;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CourseEvent;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.FormulationEvent;
import mesa.api.commitment.VerificationEvent;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.MesaEvent;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.session.SessionEvent;
import mesa.api.user.UserEvent;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the house, and as what. The topic, the feed, the stream and the webhooks all ask
 * here, so they say the same.
 */
public final class Published {
    private static final Set<String> NAMES =
            Stream.of(
                            ConvocationEvent.MesaConvened.class,
                            AgreementEvent.AgreementAdopted.class,
                            AgreementEvent.AgreementInForce.class,
                            AgreementEvent.AgreementSuperseded.class,
                            AgreementEvent.AgreementRevoked.class,
                            AgreementEvent.AgreementVoided.class,
                            FormulationEvent.CommitmentAccepted.class,
                            CourseEvent.CommitmentTransferred.class,
                            ExtensionEvent.ExtensionGranted.class,
                            BreachEvent.BreachDeclared.class,
                            VerificationEvent.FindingIssued.class,
                            ConvocationEvent.SessionPostponed.class,
                            ConvocationEvent.ConvocationCancelled.class,
                            ConvocationEvent.ConvocationAmended.class,
                            AgreementEvent.AgreementClassified.class,
                            AgreementEvent.AgreementClosed.class,
                            AgreementEvent.AgreementLapsed.class,
                            AgreementEvent.AgreementReopened.class,
                            CourseEvent.CommitmentCancelled.class,
                            CourseEvent.CommitmentReopened.class,
                            BreachEvent.BreachCured.class,
                            VerificationEvent.ContestResolved.class,
                            AgreementEvent.AgreementVisibilityChanged.class,
                            FormulationEvent.CommitmentVisibilityChanged.class,
                            ActaEvent.ActaPublished.class,
                            ActaEvent.ActaRectified.class)
                    .map(Vocabulary::nameOf)
                    .collect(Collectors.toUnmodifiableSet());

    private Published() {}

    /** Whether events of that wire name leave the house; spares decoding those that do not. */
    public static boolean mayBe(String name) {
        return NAMES.contains(name);
    }

    /**
     * The event for others; empty when it is nobody else's business. What is not public is told to
     * nobody, unless it was public before: then that it is no more, and how it ends.
     *
     * @param before what was told of a stream until the event; asked only of what is not public
     */
    public static Optional<CloudEvent> of(
            Recorded recorded, Function<Recorded, @Nullable PriorPublication> before) {
        IntegrationEvent integrationEvent = integrationEvent(recorded.event());
        if (integrationEvent == null && mayBe(Vocabulary.nameOf(recorded.event().getClass()))) {
            PriorPublication told = before.apply(recorded);
            integrationEvent = told == null ? null : told.then(recorded);
        }
        return Optional.ofNullable(integrationEvent).map(it -> event(recorded, it));
    }

    /**
     * That events which were published are given up, as everybody is told.
     *
     * @param journal the id of the journal
     * @param by who gave them up, and when
     */
    public static CloudEvent abandoned(
            UUID id,
            long position,
            UUID journal,
            Instant recordedAt,
            Metadata by,
            AbandonedTail tail) {
        return new CloudEvent(
                "1.0",
                id,
                "/journals/" + journal,
                PublicEvent.typeOf(PublicEvent.TailAbandoned.class),
                "%d-%d".formatted(tail.first(), tail.last()),
                by.occurredAt(),
                "application/json",
                CloudEvent.sequenceOf(position),
                recordedAt,
                by.correlation(),
                by.causation(),
                journal.toString(),
                new PublicEvent.TailAbandoned(journal, tail.first(), tail.last()));
    }

    private static CloudEvent event(Recorded recorded, IntegrationEvent integrationEvent) {
        return new CloudEvent(
                "1.0",
                recorded.id(),
                "/mesas/" + integrationEvent.mesa(),
                PublicEvent.typeOf(integrationEvent.data().getClass()),
                Ascii.of(integrationEvent.code()),
                recorded.metadata().occurredAt(),
                "application/json",
                CloudEvent.sequenceOf(recorded.position()),
                recorded.recordedAt(),
                recorded.metadata().correlation(),
                recorded.metadata().causation(),
                integrationEvent.key().toString(),
                integrationEvent.data());
    }

    static @Nullable IntegrationEvent integrationEvent(DomainEvent event) {
        return switch (event) {
            case AgreementEvent agreement -> AgreementIntegrationEvents.of(agreement);
            case CommitmentEvent commitment -> CommitmentIntegrationEvents.of(commitment);
            case ActaEvent acta -> acta(acta);
            case ConvocationEvent convocation -> ConvocationIntegrationEvents.of(convocation);
            case MesaEvent _, ActorEvent _, RoadmapEvent _, SessionEvent _, UserEvent _ -> null;
        };
    }

    private static @Nullable IntegrationEvent acta(ActaEvent event) {
        return switch (event) {
            case ActaEvent.ActaPublished e ->
                    new IntegrationEvent(
                            e.mesa(),
                            e.mesa(),
                            e.code(),
                            new PublicEvent.ActaPublished(
                                    e.acta().value(),
                                    e.session().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.published().value(),
                                    e.original().value()));
            case ActaEvent.ActaRectified e ->
                    new IntegrationEvent(
                            e.mesa(),
                            e.mesa(),
                            e.code(),
                            new PublicEvent.ActaRectified(
                                    e.acta().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.by().value(),
                                    e.byCode()));
            case ActaEvent.ActaDrafted _,
                    ActaEvent.ActaNarrated _,
                    ActaEvent.ApprovalWithdrawn _,
                    ActaEvent.ActaCirculated _,
                    ActaEvent.ActaObserved _,
                    ActaEvent.ObservationResolved _,
                    ActaEvent.ActaApproved _,
                    ActaEvent.ActaSigned _,
                    ActaEvent.SignatureRefused _,
                    ActaEvent.ActaFullySigned _,
                    ActaEvent.RectifyingActaDrafted _,
                    ActaEvent.ActaArchived _ ->
                    null;
        };
    }
}
