package mesa.query.time;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Metadata;
import mesa.api.Recorded;
import mesa.api.wire.EventCodec;
import mesa.query.projection.ConsumedRecord;
import mesa.query.projection.LocalDay;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Keeps every event, also one whose payload nobody can read: it was recorded all the same. */
@Component
final class JournalEntries implements ReadModel<JournalEntry> {
    @Override
    public String name() {
        return "journal_entry";
    }

    @Override
    public Class<JournalEntry> row() {
        return JournalEntry.class;
    }

    @Override
    public Readership readership() {
        return Readership.only(JournalEntry.READERS);
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(DomainEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("stream", "type", "eventId", "recordedAt", "correlation");
    }

    @Override
    public boolean appendOnly() {
        return true;
    }

    @Override
    public void take(ConsumedRecord consumedRecord, Rows<JournalEntry> rows) {
        Metadata by = EventCodec.decodeMetadata(consumedRecord.metadata());
        rows.put(
                new JournalEntry(
                        consumedRecord.position(),
                        consumedRecord.stream().type(),
                        consumedRecord.stream().id(),
                        consumedRecord.version(),
                        consumedRecord.type(),
                        consumedRecord.revision(),
                        consumedRecord.id(),
                        consumedRecord.recordedAt(),
                        consumedRecord.occurredOn(),
                        consumedRecord
                                .occurredOn()
                                .isBefore(LocalDay.of(consumedRecord.recordedAt())),
                        by.user(),
                        by.roles().stream().map(Enum::name).sorted().toList(),
                        by.institution(),
                        by.correlation(),
                        by.causation(),
                        by.legalBasis(),
                        consumedRecord.payload(),
                        consumedRecord.metadata()));
    }

    @Override
    public void fold(Recorded event, Rows<JournalEntry> rows) {
        throw new UnsupportedOperationException("Entries are taken undecoded");
    }
}
