package mesa.query.session;

import java.util.UUID;
import mesa.query.intake.Reading;
import mesa.query.web.PageRequest;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Table;
import org.springframework.stereotype.Component;

/** The sessions of a mesa, on its page. */
@Component
final class SessionsOfMesa implements Related {
    private final SessionCards cards;

    SessionsOfMesa(SessionCards cards) {
        this.cards = cards;
    }

    @Override
    public Segment to() {
        return Segment.MESAS;
    }

    @Override
    public Segment tab() {
        return Segment.SESSIONS;
    }

    @Override
    public Section card(PageRequest request, Reading reading, UUID mesa) {
        return Section.rows(
                request.text("tab.SESSIONS"),
                12,
                Table.of(
                        cards.columns(request),
                        new Sessions(reading)
                                .ofMesa(mesa).stream().map(r -> cards.line(request, r)).toList(),
                        "empty.sessions"));
    }
}
