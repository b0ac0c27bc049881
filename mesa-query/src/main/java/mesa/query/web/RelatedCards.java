package mesa.query.web;

import java.util.List;
import java.util.UUID;
import mesa.query.projection.Snapshot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything the features have to show on each other's pages. */
@Component
public class RelatedCards {
    private final ObjectProvider<Related> all;

    RelatedCards(ObjectProvider<Related> all) {
        this.all = all;
    }

    /** The tabs a section's pages get from other features, in the order of the words. */
    public List<PathWord> tabs(PathWord section) {
        return all.stream()
                .filter(r -> r.to() == section)
                .map(Related::tab)
                .distinct()
                .sorted()
                .toList();
    }

    public List<Section> cards(
            PathWord section, PathWord tab, PageRequest request, Snapshot snapshot, UUID stream) {
        return all.stream()
                .filter(r -> r.to() == section && r.tab() == tab)
                .map(r -> r.card(request, snapshot, stream))
                .toList();
    }
}
