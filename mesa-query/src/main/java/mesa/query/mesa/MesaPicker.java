package mesa.query.mesa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Id;
import mesa.api.mesa.MesaId;
import mesa.query.projection.Snapshot;
import mesa.query.web.Language;
import mesa.query.web.forms.Option;
import mesa.query.web.forms.Picker;
import org.springframework.stereotype.Component;

/** Mesas by name. */
@Component
final class MesaPicker implements Picker {
    @Override
    public Class<? extends Id> type() {
        return MesaId.class;
    }

    @Override
    public List<Option> options(Snapshot snapshot, Language language, Caller caller) {
        return snapshot.rows(MesaRow.class, "true order by r.name").stream()
                .map(m -> new Option(m.mesa().value().toString(), m.name()))
                .toList();
    }

    @Override
    public Optional<String> name(Snapshot snapshot, Language language, UUID id) {
        return snapshot.find(MesaRow.class, id).map(MesaRow::name);
    }
}
