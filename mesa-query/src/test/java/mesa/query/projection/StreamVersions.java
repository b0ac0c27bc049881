package mesa.query.projection;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;

/** Keeps what the headers say and never reads a payload. */
class StreamVersions implements ReadModel<StreamVersion> {
    @Override
    public String name() {
        return "stream_version";
    }

    @Override
    public Class<StreamVersion> row() {
        return StreamVersion.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(DomainEvent.class);
    }

    @Override
    public void take(ConsumedRecord consumedRecord, Rows<StreamVersion> rows) {
        rows.put(new StreamVersion(consumedRecord.stream().id(), consumedRecord.version()));
    }

    @Override
    public void fold(Recorded event, Rows<StreamVersion> rows) {
        throw new UnsupportedOperationException();
    }
}
