package mesa.query.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Disclosed;
import mesa.query.http.Values;
import mesa.query.intake.Reading;
import mesa.query.web.Reader;
import mesa.query.web.Reserves;

/** Finds agreements; one that is not public only for those who may read it. */
final class Agreements {
    private final Reading reading;
    private final String visible;

    Agreements(Reading reading, Reader reader) {
        this.reading = reading;
        this.visible = Disclosed.to(reader.caller(), "r", Disclosed.Rows.AGREEMENTS, reading);
    }

    /**
     * By id or by code.
     *
     * @throws mesa.query.web.KeptBackPage when a reserve with a ground and a term keeps it from
     *     this reader
     */
    Optional<AgreementRow> find(String codeOrId) {
        Optional<UUID> id = Values.id(codeOrId);
        String condition = id.isPresent() ? "r.agreement = ?" : "r.code = ?";
        Object value = id.isPresent() ? id.get() : codeOrId;
        Optional<AgreementRow> seen = rows(condition, value).stream().findFirst();
        if (seen.isEmpty()) {
            Reserves.tell(codeOrId, reading, AgreementRow.class, condition, value);
        }
        return seen;
    }

    List<AgreementRow> ofMesa(UUID mesa) {
        return rows("r.mesa = ? order by r.adopted_on desc nulls first, r.code", mesa);
    }

    /** Those that meet a condition over {@code r}, which may end in an order. */
    List<AgreementRow> rows(String condition, Object... values) {
        return reading.rows(AgreementRow.class, visible + " and " + condition, values);
    }
}
