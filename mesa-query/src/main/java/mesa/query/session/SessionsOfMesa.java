package mesa.query.session;

import java.util.UUID;
import mesa.query.projection.Snapshot;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.TableModel;
import org.springframework.stereotype.Component;

/** The sessions of a mesa, on its page. */
@Component
final class SessionsOfMesa implements Related {
    private final SessionCards cards;

    SessionsOfMesa(SessionCards cards) {
        this.cards = cards;
    }

    @Override
    public PathWord to() {
        return PathWord.MESAS;
    }

    @Override
    public PathWord tab() {
        return PathWord.SESSIONS;
    }

    @Override
    public Section card(PageRequest request, Snapshot snapshot, UUID mesa) {
        return Section.rows(
                request.text("tab.SESSIONS"),
                12,
                TableModel.of(
                        cards.columns(request),
                        new Sessions(snapshot)
                                .ofMesa(mesa).stream().map(r -> cards.line(request, r)).toList(),
                        "empty.sessions"));
    }
}
