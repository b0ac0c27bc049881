package mesa.query.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.api.Id;
import mesa.api.session.SessionId;
import mesa.query.projection.Snapshot;
import mesa.query.web.Language;
import mesa.query.web.forms.Option;
import mesa.query.web.forms.Picker;
import org.springframework.stereotype.Component;

/** Sessions by code and theme, the newest first. */
@Component
final class SessionPicker implements Picker {
    @Override
    public Class<? extends Id> type() {
        return SessionId.class;
    }

    @Override
    public List<Option> options(Snapshot snapshot, Language language, Caller caller) {
        return snapshot
                .rows(SessionRow.class, "true order by r.starts_at desc nulls first limit 200")
                .stream()
                .map(s -> new Option(s.session().value().toString(), told(s, language)))
                .toList();
    }

    @Override
    public Optional<String> name(Snapshot snapshot, Language language, UUID id) {
        return snapshot.find(SessionRow.class, id).map(s -> told(s, language));
    }

    private static String told(SessionRow s, Language language) {
        String code = s.code() == null ? language.messages().text("session.draft") : s.code();
        return s.theme() == null ? code : code + " · " + s.theme();
    }
}
