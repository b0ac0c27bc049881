package mesa.query.acta;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Id;
import mesa.api.acta.ActaId;
import mesa.query.intake.Reading;
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
    public List<Option> options(Reading reading, Language language) {
        return reading.rows(ActaRow.class, "true order by r.code desc limit 300").stream()
                .map(a -> new Option(a.acta().value().toString(), a.code()))
                .toList();
    }

    @Override
    public Optional<String> name(Reading reading, Language language, UUID id) {
        return reading.find(ActaRow.class, id).map(ActaRow::code);
    }
}
