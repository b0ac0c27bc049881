package mesa.query.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Id;
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
        return of(id, pickers, snapshot, language);
    }

    /** The same, asked of the one feature whose streams are called by such ids. */
    public String of(@Nullable Id id, Snapshot snapshot, Language language) {
        return id == null
                ? of(null, List.of(), snapshot, language)
                : of(
                        id.value(),
                        pickers.stream().filter(p -> p.type() == id.getClass()).toList(),
                        snapshot,
                        language);
    }

    private static String of(
            @Nullable UUID id, List<Picker> pickers, Snapshot snapshot, Language language) {
        if (id == null) {
            return "–";
        }
        return find(id, pickers, snapshot, language)
                .orElseGet(() -> id.toString().substring(0, 8) + "…");
    }

    public Optional<String> find(UUID id, Snapshot snapshot, Language language) {
        return find(id, pickers, snapshot, language);
    }

    /** Each name is read once in a reading, however many lines of a page say it. */
    private static Optional<String> find(
            UUID id, List<Picker> pickers, Snapshot snapshot, Language language) {
        return snapshot.once(
                List.of(StreamNames.class, id, language, pickers),
                () ->
                        pickers.stream()
                                .flatMap(picker -> picker.name(snapshot, language, id).stream())
                                .findFirst());
    }
}
