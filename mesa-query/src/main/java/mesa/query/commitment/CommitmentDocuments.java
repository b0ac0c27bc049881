package mesa.query.commitment;

import java.util.List;
import java.util.UUID;
import mesa.query.projection.Snapshot;
import mesa.query.web.forms.KnownDocuments;
import mesa.query.web.forms.Option;
import org.springframework.stereotype.Component;

/**
 * The evidence of commitments by its titles: of the commitment itself, and for whatever belongs to
 * a mesa that of the commitments of the mesa.
 */
@Component
final class CommitmentDocuments implements KnownDocuments {
    /** More than this nobody looks through. */
    private static final int MOST = 200;

    @Override
    public List<Option> uploaded(Snapshot snapshot, UUID stream) {
        return snapshot
                .rows(
                        EvidenceRow.class,
                        """
                        (r.commitment = ? or r.commitment in (
                            select c.commitment from {commitment_tracker} c
                            where c.mesa = ?
                                or c.mesa in (
                                    select p.mesa from {roadmap_register} p where p.roadmap = ?)
                                or c.mesa in (
                                    select a.mesa from {acta_register} a where a.acta = ?)))
                        order by r.attached_on desc, r.title limit ?\
                        """,
                        stream,
                        stream,
                        stream,
                        stream,
                        MOST)
                .stream()
                .map(e -> new Option(e.hash().value(), e.title()))
                .toList();
    }
}
