package mesa.query.mesa;

import java.time.LocalDate;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.PublicationEvent;
import mesa.api.mesa.PublicationEvent.FollowUpMatrixPublished;
import mesa.api.mesa.PublicationEvent.FollowUpMatrixUpdated;
import mesa.api.mesa.PublicationEvent.PublicationFellDue;
import mesa.api.mesa.PublicationEvent.PublicationOverdue;
import mesa.api.mesa.PublicationEvent.PublicationScheduled;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Which months' matrices are owed, published or replaced. */
@Component
final class MatrixPublications implements ReadModel<PublicationRow> {
    @Override
    public String name() {
        return "publication";
    }

    @Override
    public Class<PublicationRow> row() {
        return PublicationRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(PublicationEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("mesa");
    }

    @Override
    public void fold(Recorded recorded, Rows<PublicationRow> rows) {
        if (!(recorded.event() instanceof PublicationEvent event)) {
            return;
        }
        switch (event) {
            case PublicationScheduled _ -> {}
            case PublicationFellDue e ->
                    rows.put(
                            new PublicationRow(
                                    key(e, e.cutoff()),
                                    e.mesa(),
                                    e.cutoff(),
                                    e.by(),
                                    PublicationRow.Status.PENDING,
                                    false,
                                    null,
                                    null,
                                    null,
                                    null));
            case PublicationOverdue e -> rows.set(key(e, e.cutoff()), "late", true);
            case FollowUpMatrixPublished e ->
                    rows.set(
                            key(e, e.cutoff()),
                            "status",
                            PublicationRow.Status.PUBLISHED,
                            "late",
                            e.late(),
                            "dataset",
                            e.dataset(),
                            "publishedOn",
                            recorded.occurredOn());
            case FollowUpMatrixUpdated e ->
                    rows.set(
                            key(e, e.cutoff()),
                            "status",
                            PublicationRow.Status.UPDATED,
                            "dataset",
                            e.dataset(),
                            "updatedOn",
                            recorded.occurredOn(),
                            "reason",
                            e.reason());
        }
    }

    private static String key(PublicationEvent event, LocalDate cutoff) {
        return event.mesa().value() + "/" + cutoff;
    }
}
