package mesa.query.web;

import java.util.UUID;
import mesa.query.intake.Reading;

/**
 * What one feature shows on the page of another's thing. Features do not know each other; the page
 * asks for whatever is related and shows it under a tab of its own.
 */
public interface Related {
    /** The section whose pages it belongs to, for example {@link Segment#MESAS}. */
    Segment to();

    /** The tab it stands under. */
    Segment tab();

    Section card(PageRequest request, Reading reading, UUID stream);
}
