package mesa.query.actor;

import java.util.ArrayList;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.actor.ActorEvent;
import mesa.api.actor.ActorEvent.AccreditationDenied;
import mesa.api.actor.ActorEvent.AccreditationExpired;
import mesa.api.actor.ActorEvent.AccreditationExpiring;
import mesa.api.actor.ActorEvent.AccreditationObserved;
import mesa.api.actor.ActorEvent.AccreditationRenewed;
import mesa.api.actor.ActorEvent.AccreditationRevoked;
import mesa.api.actor.ActorEvent.AccreditationSubmitted;
import mesa.api.actor.ActorEvent.ActorAccredited;
import mesa.api.actor.ActorEvent.ActorDissolved;
import mesa.api.actor.ActorEvent.ActorRegistered;
import mesa.api.actor.ActorEvent.ActorReinstated;
import mesa.api.actor.ActorEvent.ActorRenamed;
import mesa.api.actor.ActorEvent.ActorSucceeded;
import mesa.api.actor.ActorEvent.ActorSuspended;
import mesa.api.actor.ActorEvent.ActorWithdrawn;
import mesa.api.actor.ActorStatus;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every actor with its names of then and now and who followed whom. */
@Component
final class ActorRegister implements ReadModel<ActorRow> {
    @Override
    public String name() {
        return "actor_register";
    }

    @Override
    public Class<ActorRow> row() {
        return ActorRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(ActorEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("sector", "status");
    }

    @Override
    public void fold(Recorded recorded, Rows<ActorRow> rows) {
        if (!(recorded.event() instanceof ActorEvent event)) {
            return;
        }
        switch (event) {
            case ActorRegistered e -> rows.put(registered(e, recorded.version()));
            case AccreditationSubmitted e -> status(e, ActorStatus.UNDER_REVIEW, rows);
            case AccreditationObserved e ->
                    rows.set(
                            e.actor(),
                            "status",
                            ActorStatus.OBSERVED,
                            "observation",
                            e.observation());
            case ActorAccredited e ->
                    rows.set(
                            e.actor(),
                            "status",
                            ActorStatus.ACCREDITED,
                            "resolution",
                            e.resolution(),
                            "accreditedOn",
                            e.on(),
                            "accreditedUntil",
                            e.until(),
                            "expiring",
                            false,
                            "observation",
                            null);
            case AccreditationRenewed e ->
                    rows.set(
                            e.actor(),
                            "status",
                            ActorStatus.ACCREDITED,
                            "resolution",
                            e.resolution(),
                            "accreditedUntil",
                            e.until(),
                            "expiring",
                            false);
            case AccreditationExpiring e -> rows.set(e.actor(), "expiring", true);
            case AccreditationExpired e ->
                    rows.set(e.actor(), "status", ActorStatus.EXPIRED, "expiring", false);
            case AccreditationDenied e -> status(e, ActorStatus.DENIED, rows);
            case ActorSuspended e -> status(e, ActorStatus.SUSPENDED, rows);
            case ActorReinstated e -> status(e, ActorStatus.ACCREDITED, rows);
            case AccreditationRevoked e -> status(e, ActorStatus.REVOKED, rows);
            case ActorWithdrawn e -> status(e, ActorStatus.WITHDRAWN, rows);
            case ActorDissolved e -> status(e, ActorStatus.DISSOLVED, rows);
            case ActorRenamed e ->
                    rows.set(
                            e.actor(),
                            "name",
                            e.name(),
                            "acronym",
                            e.acronym(),
                            "formerNames",
                            with(rows.existing(e.actor()).formerNames(), e.formerName()));
            case ActorSucceeded e -> {
                rows.set(e.actor(), "successor", e.successor());
                if (e.merger()) {
                    status(e, ActorStatus.MERGED, rows);
                }
                rows.find(e.successor())
                        .ifPresent(heir ->
                                rows.set(
                                        e.successor(),
                                        "predecessors",
                                        with(heir.predecessors(), e.actor())));
            }
        }
        rows.set(event.actor(), "version", recorded.version());
    }

    private static void status(ActorEvent event, ActorStatus status, Rows<ActorRow> rows) {
        rows.set(event.actor(), "status", status);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }

    private static ActorRow registered(ActorRegistered e, long version) {
        return new ActorRow(
                e.actor(),
                version,
                e.name(),
                e.acronym(),
                e.sector(),
                e.sector().macro(),
                ActorStatus.REGISTERED,
                e.identity(),
                e.territory(),
                e.on(),
                null,
                null,
                null,
                false,
                null,
                List.of(),
                null,
                List.of());
    }
}
