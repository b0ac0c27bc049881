package mesa.query.acta;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.api.Caller;
import mesa.query.http.Disclosed;
import mesa.query.http.Values;
import mesa.query.intake.Reading;
import mesa.query.web.PageRequest;
import mesa.query.web.Reader;

/** Finds actas; before they are published only members find them. */
final class Actas {
    private final Reading reading;
    private final Caller caller;
    private final String visible;

    Actas(Reading reading, Reader reader) {
        this.reading = reading;
        this.caller = reader.caller();
        this.visible = Disclosed.ofActa(caller, "r", reading);
    }

    List<ActaRow> list(PageRequest request) {
        return request.query("status")
                .map(status -> rows("r.status = ? order by r.held_on desc nulls first", status))
                .orElseGet(() -> rows("true order by r.held_on desc nulls first, r.code desc"));
    }

    Optional<ActaRow> find(String codeOrId) {
        return Values.id(codeOrId)
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
        return reading
                .rows(
                        ActaText.class,
                        Disclosed.ofActaText(caller, reading) + " and r.acta = ?",
                        acta.acta().value())
                .stream()
                .findFirst();
    }

    /** Whether the reader is one of those who read all of it from its draft on. */
    boolean inside(ActaRow acta) {
        return Disclosed.readsAllOfActa(acta.acta().value(), caller, reading);
    }

    private List<ActaRow> rows(String condition, Object... values) {
        return reading.rows(ActaRow.class, visible + " and " + condition, values);
    }
}
