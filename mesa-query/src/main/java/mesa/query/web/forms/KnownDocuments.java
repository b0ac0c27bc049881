package mesa.query.web.forms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.projection.Snapshot;
import mesa.query.web.Language;

/** Documents by titles instead of hashes. */
public interface KnownDocuments {
    /**
     * What was uploaded before for an item, of whatever feature, or for what belongs to it; of that
     * what the reader may read.
     */
    default List<Option> uploaded(Snapshot snapshot, UUID stream) {
        return List.of();
    }

    /**
     * The document the platform itself made of the item, to be signed or published; nothing while
     * there is none.
     */
    default Optional<Option> rendered(Snapshot snapshot, Language language, UUID stream) {
        return Optional.empty();
    }
}
