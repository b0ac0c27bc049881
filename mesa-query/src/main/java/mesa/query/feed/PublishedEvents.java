package mesa.query.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.acta.ActaEvent;
import mesa.api.agreement.AgreementEvent;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.contract.AffectedParties;
import mesa.api.contract.CloudEvent;
import mesa.api.contract.PriorPublication;
import mesa.api.contract.PublicEvent;
import mesa.api.contract.Published;
import mesa.api.mesa.MesaEvent;
import mesa.api.wire.AbandonedTail;
import mesa.api.wire.EventCodec;
import mesa.api.wire.Json;
import mesa.query.projection.ConsumedRecord;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what {@link Published} lets out, until it is withdrawn: from then on whoever asks gets the
 * withdrawal in its place.
 */
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
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(
                MesaEvent.class, AgreementEvent.class, CommitmentEvent.class, ActaEvent.class);
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public List<String> indexed() {
        return List.of("id", "about");
    }

    @Override
    public void fold(Recorded recorded, Rows<PublishedEvent> rows) {
        Published.of(recorded, it -> before(it, rows))
                .ifPresent(event -> {
                    PublishedEvent row =
                            row(
                                    recorded.position(),
                                    recorded.stream().id(),
                                    recorded.recordedAt(),
                                    event);
                    if (row.withdrawn()) {
                        rows.where("about", row.about()).stream()
                                .filter(known -> !known.withdrawn())
                                .forEach(known -> rows.remove(known.position()));
                    }
                    rows.put(row);
                });
    }

    @Override
    public boolean takesAbandonedTails() {
        return true;
    }

    @Override
    public void take(ConsumedRecord consumed, Rows<PublishedEvent> rows) {
        if (consumed.isOfDomain()) {
            fold(consumed.decoded(), rows);
            return;
        }
        AbandonedTail tail = consumed.abandoned();
        if (tail == null) {
            return;
        }
        UUID journal = consumed.stream().id();
        rows.put(
                row(
                        consumed.position(),
                        journal,
                        consumed.recordedAt(),
                        Published.abandoned(
                                consumed.id(),
                                consumed.position(),
                                journal,
                                consumed.recordedAt(),
                                EventCodec.decodeMetadata(consumed.metadata()),
                                tail)));
    }

    private static @Nullable PriorPublication before(Recorded recorded, Rows<PublishedEvent> rows) {
        List<PublishedEvent> told = rows.where("about", recorded.stream().id());
        return told.stream()
                .max(Comparator.comparingLong(PublishedEvent::position))
                .map(last ->
                        new PriorPublication(
                                Objects.requireNonNull(last.mesa()),
                                last.key(),
                                last.subject(),
                                told.stream().anyMatch(row -> !row.withdrawn())))
                .orElse(null);
    }

    private static PublishedEvent row(
            long position, UUID about, Instant recordedAt, CloudEvent event) {
        return new PublishedEvent(
                position,
                event.id(),
                event.type(),
                event.subject(),
                event.data().mesa(),
                about,
                UUID.fromString(event.partitionkey()),
                event.data() instanceof PublicEvent.Withdrawn,
                AffectedParties.institutions(event.data()).stream().map(UUID::toString).toList(),
                AffectedParties.objectives(event.data()).stream().map(String::valueOf).toList(),
                recordedAt,
                Json.MAPPER.writeValueAsBytes(event));
    }
}
