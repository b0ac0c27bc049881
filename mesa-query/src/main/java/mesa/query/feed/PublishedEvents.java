package mesa.query.feed;

import java.util.List;
import java.util.UUID;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.acta.ActaEvent;
import mesa.api.agreement.AgreementEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.contract.CloudEvent;
import mesa.api.contract.Concerns;
import mesa.api.contract.Published;
import mesa.api.mesa.MesaEvent;
import mesa.api.wire.Json;
import mesa.query.intake.ReadModel;
import mesa.query.intake.Rows;
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
    public int version() {
        return 3;
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
                event.data().mesa(),
                Concerns.institutions(event.data()).stream().map(UUID::toString).toList(),
                Concerns.objectives(event.data()).stream().map(String::valueOf).toList(),
                recorded.recordedAt(),
                Json.MAPPER.writeValueAsBytes(event));
    }
}
