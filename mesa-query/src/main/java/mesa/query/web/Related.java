package mesa.query.web;

import java.util.UUID;
import mesa.query.projection.Snapshot;

/**
 * What one feature shows on the page of another's thing. Features do not know each other; the page
 * asks for whatever is related and shows it under a tab of its own.
 */
public interface Related {
    /** The section whose pages it belongs to, for example {@link PathWord#MESAS}. */
    PathWord to();

    /** The tab it stands under. */
    PathWord tab();

    Section card(PageRequest request, Snapshot snapshot, UUID stream);
}
