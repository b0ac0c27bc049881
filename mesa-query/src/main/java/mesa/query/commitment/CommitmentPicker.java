package mesa.query.commitment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Id;
import mesa.api.commitment.CommitmentId;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Unrestricted;
import mesa.query.web.Language;
import mesa.query.web.forms.Option;
import mesa.query.web.forms.Picker;
import org.springframework.stereotype.Component;

/** Commitments by code and statement. */
@Component
final class CommitmentPicker implements Picker {
    @Override
    public Class<? extends Id> type() {
        return CommitmentId.class;
    }

    @Override
    public List<Option> options(Snapshot snapshot, Language language, Caller caller) {
        return snapshot.publicly().rows(CommitmentRow.class, "true order by r.code").stream()
                .map(c ->
                        new Option(
                                c.commitment().value().toString(),
                                c.code() + " · " + c.statement()))
                .toList();
    }

    @Override
    public Optional<String> name(Snapshot snapshot, Language language, UUID id) {
        return snapshot.unrestricted(Unrestricted.NAME)
                .find(CommitmentRow.class, id)
                .map(CommitmentRow::code);
    }
}
