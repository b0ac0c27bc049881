package mesa.query.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.projection.Snapshot;
import mesa.query.web.forms.Picker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people call a stream, whatever its feature: features know each other by id alone. */
@Component
public class StreamNames {
    private final List<Picker> pickers;

    StreamNames(ObjectProvider<Picker> pickers) {
        this.pickers = pickers.orderedStream().toList();
    }

    /** The name of a stream, or the beginning of its id when nobody knows it at this moment. */
    public String of(@Nullable UUID id, Snapshot snapshot, Language language) {
        if (id == null) {
            return "–";
        }
        return find(id, snapshot, language).orElseGet(() -> id.toString().substring(0, 8) + "…");
    }

    public Optional<String> find(UUID id, Snapshot snapshot, Language language) {
        for (Picker picker : pickers) {
            Optional<String> name = picker.name(snapshot, language, id);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }
}
