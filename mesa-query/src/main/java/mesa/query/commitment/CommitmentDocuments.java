package mesa.query.commitment;

import java.util.List;
import java.util.UUID;
import mesa.query.projection.Snapshot;
import mesa.query.web.forms.KnownDocuments;
import mesa.query.web.forms.Option;
import org.springframework.stereotype.Component;

/** The evidence of a commitment by its titles. */
@Component
final class CommitmentDocuments implements KnownDocuments {
    @Override
    public String feature() {
        return "commitment";
    }

    @Override
    public List<Option> uploaded(Snapshot snapshot, UUID stream) {
        return snapshot
                .rows(
                        EvidenceRow.class,
                        "r.commitment = ? order by r.attached_on desc, r.title",
                        stream)
                .stream()
                .map(e -> new Option(e.hash().value(), e.title()))
                .toList();
    }
}
