package mesa.query.acta;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Parameters;
import mesa.query.http.RowVisibility;
import mesa.query.projection.Snapshot;

/** Finds actas; before they are published only members find them. */
final class Actas {
    private final Snapshot snapshot;

    Actas(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Optional<ActaRow> find(String codeOrId) {
        return Parameters.id(codeOrId)
                .map(id -> rows("r.acta = ?", id))
                .orElseGet(() -> rows("r.code = ?", codeOrId))
                .stream()
                .findFirst();
    }

    List<ActaRow> ofSession(UUID session) {
        return rows("r.session = ? order by r.code", session);
    }

    /** The words of an acta, if the reader may have them: published whole, or to members. */
    Optional<ActaText> text(ActaRow acta) {
        return snapshot.rows(ActaText.class, "r.acta = ?", acta.acta().value()).stream()
                .findFirst();
    }

    /** Whether the reader is one of those who read all of it from its draft on. */
    boolean inside(ActaRow acta) {
        return RowVisibility.readsAllOfActa(acta.acta().value(), snapshot);
    }

    private List<ActaRow> rows(String condition, Object... values) {
        return snapshot.rows(ActaRow.class, condition, values);
    }
}
