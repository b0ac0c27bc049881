package mesa.query.session;

import java.util.Map;
import java.util.UUID;
import mesa.query.http.ListRows;
import mesa.query.http.Listing;
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
    private final Listing<SessionRow> list;
    private final SessionCards cards;

    SessionsOfMesa(Listing<SessionRow> list, SessionCards cards) {
        this.list = list;
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
                        ListRows.all(list.and("r.mesa = '%s'".formatted(mesa)), Map.of(), snapshot)
                                .stream()
                                .map(r -> cards.line(request, r))
                                .toList(),
                        "empty.sessions"));
    }
}
