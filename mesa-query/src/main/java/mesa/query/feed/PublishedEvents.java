package mesa.query.feed;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.acta.ActaEvent;
import mesa.api.agreement.AgreementEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.contract.CloudEvent;
import mesa.api.contract.PublicEvent;
import mesa.api.contract.Published;
import mesa.api.mesa.MesaEvent;
import mesa.api.wire.Json;
import mesa.query.intake.ReadModel;
import mesa.query.intake.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what {@link Published} lets out. */
@Component
final class PublishedEvents implements ReadModel<PublishedEvent> {
    @Override
    public String name() {
        return "published_event";
    }

    @Override
    public Class<PublishedEvent> row() {
        return PublishedEvent.class;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(
                MesaEvent.class, AgreementEvent.class, CommitmentEvent.class, ActaEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("id");
    }

    @Override
    public boolean appendOnly() {
        return true;
    }

    @Override
    public void fold(Recorded recorded, Rows<PublishedEvent> rows) {
        Published.of(recorded).ifPresent(event -> rows.put(row(recorded, event)));
    }

    private static PublishedEvent row(Recorded recorded, CloudEvent event) {
        return new PublishedEvent(
                recorded.position(),
                event.id(),
                event.type(),
                event.subject(),
                mesa(event.data()),
                institutions(event.data()).map(UUID::toString).distinct().toList(),
                objectives(event.data()),
                recorded.recordedAt(),
                Json.MAPPER.writeValueAsBytes(event));
    }

    private static UUID mesa(PublicEvent data) {
        return switch (data) {
            case PublicEvent.MesaConvened e -> e.mesa();
            case PublicEvent.AgreementAdopted e -> e.mesa();
            case PublicEvent.AgreementInForce e -> e.mesa();
            case PublicEvent.AgreementSuperseded e -> e.mesa();
            case PublicEvent.AgreementRevoked e -> e.mesa();
            case PublicEvent.AgreementVoided e -> e.mesa();
            case PublicEvent.CommitmentAccepted e -> e.mesa();
            case PublicEvent.CommitmentTransferred e -> e.mesa();
            case PublicEvent.DeadlineExtended e -> e.mesa();
            case PublicEvent.BreachDeclared e -> e.mesa();
            case PublicEvent.FindingIssued e -> e.mesa();
            case PublicEvent.ActaPublished e -> e.mesa();
            case PublicEvent.ActaRectified e -> e.mesa();
        };
    }

    private static Stream<UUID> institutions(PublicEvent data) {
        return switch (data) {
            case PublicEvent.AgreementAdopted e -> some(e.followUpInstitution());
            case PublicEvent.CommitmentAccepted e -> some(e.responsible());
            case PublicEvent.CommitmentTransferred e -> some(e.from(), e.to());
            case PublicEvent.BreachDeclared e -> some(e.responsible());
            case PublicEvent.FindingIssued e -> some(e.verifier());
            case PublicEvent.MesaConvened _,
                    PublicEvent.AgreementInForce _,
                    PublicEvent.AgreementSuperseded _,
                    PublicEvent.AgreementRevoked _,
                    PublicEvent.AgreementVoided _,
                    PublicEvent.DeadlineExtended _,
                    PublicEvent.ActaPublished _,
                    PublicEvent.ActaRectified _ ->
                    some();
        };
    }

    private static Stream<UUID> some(@Nullable UUID... named) {
        return Stream.of(named).filter(Objects::nonNull);
    }

    private static List<String> objectives(PublicEvent data) {
        return data instanceof PublicEvent.AgreementAdopted e
                ? e.objectives().stream().map(String::valueOf).toList()
                : List.of();
    }
}
