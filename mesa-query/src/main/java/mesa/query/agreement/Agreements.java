package mesa.query.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;
import mesa.query.web.ReserveNotices;

/** Finds agreements; one that is not public only for those who may read it. */
final class Agreements {
    private final Snapshot snapshot;

    Agreements(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * By id or by code.
     *
     * @throws mesa.query.web.HiddenPage when a reserve with a ground and a term keeps it from this
     *     reader
     */
    Optional<AgreementRow> find(String codeOrId) {
        Optional<UUID> id = Parameters.id(codeOrId);
        String condition = id.isPresent() ? "r.agreement = ?" : "r.code = ?";
        Object value = id.isPresent() ? id.get() : codeOrId;
        Optional<AgreementRow> seen = rows(condition, value).stream().findFirst();
        if (seen.isEmpty()) {
            ReserveNotices.tell(codeOrId, snapshot, AgreementRow.class, condition, value);
        }
        return seen;
    }

    private List<AgreementRow> rows(String condition, Object... values) {
        return snapshot.rows(AgreementRow.class, condition, values);
    }
}
