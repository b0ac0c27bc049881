package mesa.query.commitment;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.Sha256;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.ReportEvent.EvidenceAttached;
import mesa.api.commitment.VerificationEvent.EvidenceRejected;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every piece of evidence and what became of it. */
@Component
final class EvidenceRegister implements ReadModel<EvidenceRow> {
    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public Class<EvidenceRow> row() {
        return EvidenceRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_COMMITMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(EvidenceAttached.class, EvidenceRejected.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("commitment");
    }

    @Override
    public void fold(Recorded recorded, Rows<EvidenceRow> rows) {
        if (recorded.event() instanceof EvidenceAttached e) {
            rows.put(
                    new EvidenceRow(
                            key(e.commitment(), e.evidence().hash()),
                            e.commitment(),
                            e.evidence().hash(),
                            e.evidence().title(),
                            e.evidence().means(),
                            e.evidence().bytes(),
                            e.evidence().mediaType(),
                            e.evidence().link(),
                            recorded.occurredOn(),
                            false,
                            null));
        } else if (recorded.event() instanceof EvidenceRejected e
                && rows.get(key(e.commitment(), e.evidence())) != null) {
            rows.set(key(e.commitment(), e.evidence()), "rejected", true, "why", e.reason());
        }
    }

    private static String key(CommitmentId commitment, Sha256 hash) {
        return commitment.value() + "/" + hash.value();
    }
}
