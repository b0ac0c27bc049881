package mesa.query.acta;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Id;
import mesa.api.acta.ActaId;
import mesa.query.projection.Snapshot;
import mesa.query.projection.Unrestricted;
import mesa.query.web.Language;
import mesa.query.web.forms.Option;
import mesa.query.web.forms.Picker;
import org.springframework.stereotype.Component;

/** Actas by code. */
@Component
final class ActaPicker implements Picker {
    @Override
    public Class<? extends Id> type() {
        return ActaId.class;
    }

    @Override
    public List<Option> options(Snapshot snapshot, Language language, Caller caller) {
        return snapshot.rows(ActaRow.class, "true order by r.code desc limit 300").stream()
                .map(a -> new Option(a.acta().value().toString(), a.code()))
                .toList();
    }

    @Override
    public Optional<String> name(Snapshot snapshot, Language language, UUID id) {
        return snapshot.unrestricted(Unrestricted.NAME).find(ActaRow.class, id).map(ActaRow::code);
    }
}
