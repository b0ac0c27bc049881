package mesa.query.actor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Id;
import mesa.api.actor.ActorId;
import mesa.query.projection.Snapshot;
import mesa.query.web.Language;
import mesa.query.web.forms.Option;
import mesa.query.web.forms.Picker;
import org.springframework.stereotype.Component;

/** Institutions and organisations by name, with the acronym people know them by. */
@Component
final class ActorPicker implements Picker {
    @Override
    public Class<? extends Id> type() {
        return ActorId.class;
    }

    @Override
    public List<Option> options(Snapshot snapshot, Language language, Caller caller) {
        return snapshot.rows(ActorRow.class, "true order by r.name").stream()
                .map(a ->
                        new Option(
                                a.actor().value().toString(),
                                a.acronym() == null
                                        ? a.name()
                                        : a.name() + " (" + a.acronym() + ")"))
                .toList();
    }

    @Override
    public Optional<String> name(Snapshot snapshot, Language language, UUID id) {
        return snapshot.find(ActorRow.class, id).map(ActorRow::name);
    }
}
