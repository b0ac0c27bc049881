package mesa.query.mesa;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.actor.ActorId;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.ConvocationEvent.AbsenceExcused;
import mesa.api.mesa.ConvocationEvent.AttendanceConfirmed;
import mesa.api.mesa.ConvocationEvent.ConvocationAmended;
import mesa.api.mesa.ConvocationEvent.ConvocationCancelled;
import mesa.api.mesa.ConvocationEvent.ConvocationDelivered;
import mesa.api.mesa.ConvocationEvent.ConvocationDrafted;
import mesa.api.mesa.ConvocationEvent.ConvocationFulfilled;
import mesa.api.mesa.ConvocationEvent.ItemCarriedOver;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.ConvocationEvent.SessionPostponed;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Who was convened, by which way, with which proof, and who was forgotten. */
@Component
final class ConvocationDeliveries implements ReadModel<DeliveryRow> {
    @Override
    public String name() {
        return "convocation_delivery";
    }

    @Override
    public Class<DeliveryRow> row() {
        return DeliveryRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(ConvocationEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("session", "actor");
    }

    @Override
    public void fold(Recorded event, Rows<DeliveryRow> rows) {
        if (!(event.event() instanceof ConvocationEvent convocation)) {
            return;
        }
        switch (convocation) {
            case MesaConvened e -> {
                e.recipients().forEach(actor -> rows.put(row(e, actor, false)));
                e.missed().forEach(actor -> rows.put(row(e, actor, true)));
            }
            case ConvocationAmended e -> {
                if (e.notifyAgain()) {
                    again(e, rows);
                }
            }
            case SessionPostponed e -> again(e, rows);
            case ConvocationDelivered e ->
                    rows.set(
                            key(e, e.actor()),
                            "channel",
                            e.channel(),
                            "proof",
                            e.proof(),
                            "deliveredAt",
                            e.at());
            case AttendanceConfirmed e ->
                    rows.set(
                            key(e, e.actor()),
                            "confirmedAt",
                            e.at(),
                            "excusedAt",
                            null,
                            "excuse",
                            null);
            case AbsenceExcused e ->
                    rows.set(
                            key(e, e.actor()),
                            "excusedAt",
                            e.at(),
                            "excuse",
                            e.reason(),
                            "confirmedAt",
                            null);
            case ConvocationDrafted _,
                    ConvocationCancelled _,
                    ConvocationFulfilled _,
                    ItemCarriedOver _ -> {}
        }
    }

    private static void again(ConvocationEvent event, Rows<DeliveryRow> rows) {
        for (DeliveryRow row : rows.where("session", event.session())) {
            rows.set(
                    row.key(),
                    "notices",
                    row.notices() + 1,
                    "channel",
                    null,
                    "proof",
                    null,
                    "deliveredAt",
                    null,
                    "confirmedAt",
                    null);
        }
    }

    private static String key(ConvocationEvent event, ActorId actor) {
        return event.session().value() + "/" + actor.value();
    }

    private static DeliveryRow row(ConvocationEvent event, ActorId actor, boolean missed) {
        return new DeliveryRow(
                key(event, actor),
                event.session(),
                event.mesa(),
                actor,
                missed,
                1,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
