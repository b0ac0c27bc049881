package mesa.query.commitment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.query.http.Parameters;
import mesa.query.projection.Snapshot;
import mesa.query.web.HiddenPage;
import mesa.query.web.ReserveNotices;
import mesa.query.web.TrafficLight;

/** Finds commitments; what is not public is found only by those who are signed in. */
final class Commitments {
    private final Snapshot snapshot;

    Commitments(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * By id or by code.
     *
     * @throws HiddenPage when a reserve with a ground and a term keeps it from this reader
     */
    Optional<CommitmentRow> find(String codeOrId) {
        Optional<UUID> id = Parameters.id(codeOrId);
        String condition = id.isPresent() ? "r.commitment = ?" : "r.code = ?";
        Object value = id.isPresent() ? id.get() : codeOrId;
        Optional<CommitmentRow> seen = rows(condition, value).stream().findFirst();
        if (seen.isEmpty()) {
            ReserveNotices.tell(codeOrId, snapshot, CommitmentRow.class, condition, value);
        }
        return seen;
    }

    List<CommitmentRow> ofAgreement(UUID agreement) {
        return rows("r.agreement = ? order by r.code", agreement);
    }

    List<CommitmentRow> ofMesa(UUID mesa) {
        return rows("r.mesa = ? order by r.code", mesa);
    }

    List<CommitmentRow> ofActor(UUID actor) {
        return rows("r.responsible = ? order by r.due", actor);
    }

    /** Red first, then the nearest deadline. */
    static List<CommitmentRow> worstFirst(List<CommitmentRow> rows, Lights lights) {
        return rows.stream()
                .sorted(
                        Comparator.comparingInt((CommitmentRow c) -> rank(lights.shown(c)))
                                .thenComparing(
                                        CommitmentRow::due,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                // What ties on all that stands the same at every reading.
                                .thenComparing(c -> c.commitment().value()))
                .toList();
    }

    private static int rank(TrafficLight light) {
        return switch (light) {
            case BREACHED -> 0;
            case LATE -> 1;
            case AT_RISK -> 2;
            case ON_TRACK -> 3;
            case NO_DATA -> 4;
            case VERIFIED -> 5;
        };
    }

    private List<CommitmentRow> rows(String condition, Object... values) {
        return snapshot.rows(CommitmentRow.class, condition, values);
    }
}
