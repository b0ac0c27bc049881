package mesa.query.commitment;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.ExtensionEvent.ExtensionDenied;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.ExtensionEvent.ExtensionLapsed;
import mesa.api.commitment.ExtensionEvent.ExtensionRequested;
import mesa.query.commitment.ExtensionRow.Status;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every request for more time. */
@Component
final class ExtensionRequests implements ReadModel<ExtensionRow> {
    @Override
    public String name() {
        return "extension";
    }

    @Override
    public Class<ExtensionRow> row() {
        return ExtensionRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_COMMITMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(ExtensionEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("commitment");
    }

    @Override
    public void fold(Recorded at, Rows<ExtensionRow> rows) {
        if (!(at.event() instanceof ExtensionEvent event)) {
            return;
        }
        switch (event) {
            case ExtensionRequested e ->
                    rows.put(
                            new ExtensionRow(
                                    at.position(),
                                    e.commitment(),
                                    Status.REQUESTED,
                                    at.occurredOn(),
                                    e.newDue(),
                                    e.cause(),
                                    e.remedyPlan(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    0,
                                    0,
                                    null,
                                    null));
            case ExtensionGranted e ->
                    open(e, rows)
                            .ifPresent(key ->
                                    rows.set(
                                            key,
                                            "status",
                                            Status.GRANTED,
                                            "decidedOn",
                                            at.occurredOn(),
                                            "former",
                                            e.from(),
                                            "granted",
                                            e.to(),
                                            "originalDue",
                                            e.originalDue(),
                                            "days",
                                            (int) ChronoUnit.DAYS.between(e.from(), e.to()),
                                            "number",
                                            e.number(),
                                            "byAgreement",
                                            e.byAgreement()));
            case ExtensionDenied e -> closed(e, Status.DENIED, e.reason(), at, rows);
            case ExtensionLapsed e -> closed(e, Status.LAPSED, null, at, rows);
        }
    }

    private static void closed(
            ExtensionEvent event,
            Status how,
            @Nullable String why,
            Recorded at,
            Rows<ExtensionRow> rows) {
        open(event, rows)
                .ifPresent(key ->
                        rows.set(key, "status", how, "decidedOn", at.occurredOn(), "reason", why));
    }

    private static Optional<Long> open(ExtensionEvent event, Rows<ExtensionRow> rows) {
        return rows.where("commitment", event.commitment()).stream()
                .filter(r -> r.status() == Status.REQUESTED)
                .map(ExtensionRow::key)
                .findFirst();
    }
}
