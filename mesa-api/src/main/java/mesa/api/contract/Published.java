package mesa.api.contract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.acta.ActaEvent;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.Announced;
import mesa.api.agreement.FollowUpBody;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CourseEvent;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.FormulationEvent;
import mesa.api.commitment.VerificationEvent;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.MesaEvent;
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
                            ActaEvent.ActaPublished.class,
                            ActaEvent.ActaRectified.class)
                    .map(Vocabulary::nameOf)
                    .collect(Collectors.toUnmodifiableSet());

    private Published() {}

    /** Whether events of that wire name leave the house; spares decoding those that do not. */
    public static boolean mayBe(String name) {
        return NAMES.contains(name);
    }

    /** The event for others; empty when it is nobody else's business. */
    public static Optional<CloudEvent> of(Recorded recorded) {
        return Optional.ofNullable(seen(recorded.event())).map(it -> event(recorded, it));
    }

    private static CloudEvent event(Recorded recorded, Seen seen) {
        return new CloudEvent(
                "1.0",
                recorded.id(),
                "/mesas/" + seen.mesa(),
                PublicEvent.typeOf(seen.data().getClass()),
                seen.code(),
                recorded.metadata().occurredAt(),
                "application/json",
                CloudEvent.sequenceOf(recorded.position()),
                recorded.recordedAt(),
                recorded.metadata().correlation(),
                recorded.metadata().causation(),
                seen.key().toString(),
                seen.data());
    }

    private static @Nullable Seen seen(DomainEvent event) {
        return switch (event) {
            case AgreementEvent agreement ->
                    agreement instanceof Announced announced
                                    && announced.visibility() == Visibility.PUBLIC
                            ? agreement(announced)
                            : null;
            case CommitmentEvent commitment -> CommitmentSeen.of(commitment);
            case ActaEvent acta -> acta(acta);
            case MesaEvent mesa ->
                    mesa instanceof ConvocationEvent.MesaConvened convened
                            ? convened(convened)
                            : null;
            // New roots are unpublished until somebody decides otherwise here.
            default -> null;
        };
    }

    private static Seen convened(ConvocationEvent.MesaConvened e) {
        return new Seen(
                e.mesa(),
                e.mesa(),
                e.code(),
                new PublicEvent.MesaConvened(
                        e.mesa().value(),
                        e.session().value(),
                        e.code(),
                        e.edition(),
                        e.theme(),
                        e.startsAt(),
                        place(e),
                        e.place().province()));
    }

    private static String place(ConvocationEvent.MesaConvened e) {
        String venue = e.place().venue();
        String canton = e.place().canton();
        if (venue == null) {
            return canton == null ? e.place().modality().name() : canton;
        }
        return canton == null ? venue : venue + ", " + canton;
    }

    private static @Nullable Seen acta(ActaEvent event) {
        return switch (event) {
            case ActaEvent.ActaPublished e ->
                    new Seen(
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
                    new Seen(
                            e.mesa(),
                            e.mesa(),
                            e.code(),
                            new PublicEvent.ActaRectified(
                                    e.acta().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.by().value(),
                                    e.byCode()));
            default -> null;
        };
    }

    private static Seen agreement(Announced event) {
        return switch (event) {
            case AgreementEvent.AgreementAdopted e -> adopted(e);
            case AgreementEvent.AgreementInForce e ->
                    new Seen(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.AgreementInForce(
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.adoptedOn(),
                                    e.on()));
            case AgreementEvent.AgreementSuperseded e ->
                    new Seen(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.AgreementSuperseded(
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.by().value(),
                                    e.byCode()));
            case AgreementEvent.AgreementRevoked e ->
                    new Seen(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.AgreementRevoked(
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.by().value(),
                                    e.byCode(),
                                    e.reason()));
            case AgreementEvent.AgreementVoided e ->
                    new Seen(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.AgreementVoided(
                                    e.agreement().value(), e.mesa().value(), e.code(), e.reason()));
        };
    }

    private static Seen adopted(AgreementEvent.AgreementAdopted e) {
        FollowUpBody body = e.followUp();
        return new Seen(
                e.mesa(),
                e.agreement(),
                e.code(),
                new PublicEvent.AgreementAdopted(
                        e.agreement().value(),
                        e.mesa().value(),
                        e.code(),
                        e.title(),
                        e.hash().value(),
                        e.kind().name(),
                        e.tags().objectives(),
                        e.tags().principles(),
                        e.tags().territories(),
                        body == null || body.actor() == null ? null : body.actor().value(),
                        body == null ? null : body.technicalTable(),
                        e.adoption().manner().name(),
                        e.adoptedOn()));
    }
}
