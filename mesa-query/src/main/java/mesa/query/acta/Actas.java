package mesa.query.acta;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Disclosed;
import mesa.query.intake.Reading;
import mesa.query.web.PageRequest;
import mesa.query.web.Reader;

/** Finds actas; before they are published only members find them. */
final class Actas {
    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Reading reading;
    private final boolean inside;
    private final String visible;

    Actas(Reading reading, Reader reader) {
        this.reading = reading;
        this.inside = ActaReaders.inside(reader.roles());
        this.visible = Disclosed.ofActa(reader.roles(), "r");
    }

    List<ActaRow> list(PageRequest request) {
        return request.query("status")
                .map(status -> rows("r.status = ? order by r.held_on desc nulls first", status))
                .orElseGet(() -> rows("true order by r.held_on desc nulls first, r.code desc"));
    }

    Optional<ActaRow> find(String codeOrId) {
        return (codeOrId.matches(UUID_SHAPE)
                        ? rows("r.acta = ?", UUID.fromString(codeOrId))
                        : rows("r.code = ?", codeOrId))
                .stream().findFirst();
    }

    List<ActaRow> ofSession(UUID session) {
        return rows("r.session = ? order by r.code", session);
    }

    /** The words of an acta, if the reader may have them: published whole, or to members. */
    Optional<ActaText> text(ActaRow acta) {
        boolean whole = acta.published() != null && acta.redactions().isEmpty();
        return inside || whole
                ? reading.find(ActaText.class, acta.acta().value())
                : Optional.empty();
    }

    private List<ActaRow> rows(String condition, Object... values) {
        return reading.rows(ActaRow.class, visible + " and " + condition, values);
    }
}
