package mesa.query.web.forms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.projection.Snapshot;
import mesa.query.web.Language;

/** The documents an item of one feature has, by titles instead of hashes. */
public interface KnownDocuments {
    /** The first word of its commands: {@code commitment}. */
    String feature();

    /** What was uploaded for it before, for whoever may read the item. */
    List<Option> uploaded(Snapshot snapshot, UUID stream);

    /**
     * The document the platform itself made of it, to be signed or published; nothing while there
     * is none.
     */
    default Optional<Option> rendered(Snapshot snapshot, Language language, UUID stream) {
        return Optional.empty();
    }
}
