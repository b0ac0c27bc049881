package mesa.api.contract;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mesa.api.agreement.AgreementCorrection;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.Announcement;
import mesa.api.agreement.FollowUpBody;
import mesa.api.agreement.PublishableAgreementEvent;
import mesa.api.commitment.Visibility;
import org.jspecify.annotations.Nullable;

/** What is seen from outside of the life of an agreement. */
final class AgreementIntegrationEvents {
    private AgreementIntegrationEvents() {}

    /** Nothing of an agreement that is not public. */
    static @Nullable IntegrationEvent of(AgreementEvent event) {
        return event instanceof PublishableAgreementEvent publishableAgreementEvent
                        && publishableAgreementEvent.visibility() == Visibility.PUBLIC
                ? integrationEvent(publishableAgreementEvent)
                : null;
    }

    private static IntegrationEvent integrationEvent(PublishableAgreementEvent event) {
        return switch (event) {
            case AgreementCorrection agreementCorrection -> corrected(agreementCorrection);
            case AgreementEvent.AgreementAdopted e -> adopted(e);
            case AgreementEvent.AgreementInForce e ->
                    new IntegrationEvent(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.AgreementInForce(
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.adoptedOn(),
                                    e.on(),
                                    Audience.institutions(e.concerned()),
                                    Audience.objectives(e.concerned())));
            case AgreementEvent.AgreementSuperseded e ->
                    new IntegrationEvent(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.AgreementSuperseded(
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.by().value(),
                                    e.byCode(),
                                    Audience.institutions(e.concerned()),
                                    Audience.objectives(e.concerned())));
            case AgreementEvent.AgreementRevoked e ->
                    new IntegrationEvent(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.AgreementRevoked(
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.by().value(),
                                    e.byCode(),
                                    e.reason(),
                                    Audience.institutions(e.concerned()),
                                    Audience.objectives(e.concerned())));
            case AgreementEvent.AgreementVoided e ->
                    new IntegrationEvent(
                            e.mesa(),
                            e.agreement(),
                            e.code(),
                            new PublicEvent.AgreementVoided(
                                    e.agreement().value(),
                                    e.mesa().value(),
                                    e.code(),
                                    e.reason(),
                                    Audience.institutions(e.concerned()),
                                    Audience.objectives(e.concerned())));
        };
    }

    private static IntegrationEvent adopted(AgreementEvent.AgreementAdopted e) {
        FollowUpBody body = e.followUp();
        return new IntegrationEvent(
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
                        institution(body),
                        table(body),
                        e.adoption().manner().name(),
                        e.adoptedOn(),
                        Audience.institutions(e.concerned())));
    }

    private static @Nullable UUID institution(@Nullable FollowUpBody body) {
        return body == null || body.actor() == null ? null : body.actor().value();
    }

    private static @Nullable String table(@Nullable FollowUpBody body) {
        return body == null ? null : body.technicalTable();
    }

    private static IntegrationEvent corrected(AgreementCorrection event) {
        // Without one it is not public and does not come here.
        Announcement of = Objects.requireNonNull(event.announcement());
        return new IntegrationEvent(of.mesa(), of.agreement(), of.code(), corrected(event, of));
    }

    private static PublicEvent corrected(AgreementCorrection event, Announcement of) {
        UUID agreement = of.agreement().value();
        UUID mesa = of.mesa().value();
        List<UUID> institutions = Audience.ids(of.concerned().institutions());
        List<Integer> objectives = of.concerned().objectives();
        return switch (event) {
            case AgreementEvent.AgreementClassified e ->
                    new PublicEvent.AgreementClassified(
                            agreement,
                            mesa,
                            of.code(),
                            e.kind().name(),
                            e.tags().objectives(),
                            e.tags().principles(),
                            e.tags().territories(),
                            institution(e.followUp()),
                            table(e.followUp()),
                            objectives,
                            institutions);
            case AgreementEvent.AgreementClosed e ->
                    new PublicEvent.AgreementClosed(
                            agreement,
                            mesa,
                            of.code(),
                            e.outcome().name(),
                            institutions,
                            objectives);
            case AgreementEvent.AgreementLapsed e ->
                    new PublicEvent.AgreementLapsed(
                            agreement, mesa, of.code(), e.validUntil(), institutions, objectives);
            case AgreementEvent.AgreementReopened e ->
                    new PublicEvent.AgreementReopened(
                            agreement, mesa, of.code(), e.was().name(), institutions, objectives);
        };
    }
}
