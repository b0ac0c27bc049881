package mesa.api.contract;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import mesa.api.actor.ActorId;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.Place;
import org.jspecify.annotations.Nullable;

/** What is seen from outside of the convocations of a mesa. */
final class ConvocationIntegrationEvents {
    private ConvocationIntegrationEvents() {}

    static @Nullable IntegrationEvent of(ConvocationEvent event) {
        return switch (event) {
            case ConvocationEvent.MesaConvened e ->
                    integrationEvent(
                            e,
                            e.code(),
                            code ->
                                    new PublicEvent.MesaConvened(
                                            e.mesa().value(),
                                            e.session().value(),
                                            code,
                                            e.edition(),
                                            e.theme(),
                                            e.startsAt(),
                                            place(e.place()),
                                            e.place().province(),
                                            convened(e.recipients())));
            case ConvocationEvent.SessionPostponed e ->
                    integrationEvent(
                            e,
                            e.code(),
                            code ->
                                    new PublicEvent.SessionPostponed(
                                            e.mesa().value(),
                                            e.session().value(),
                                            code,
                                            e.formerStart(),
                                            e.startsAt(),
                                            e.lastDay(),
                                            convened(e.recipients())));
            case ConvocationEvent.ConvocationCancelled e ->
                    integrationEvent(
                            e,
                            e.code(),
                            code ->
                                    new PublicEvent.ConvocationCancelled(
                                            e.mesa().value(),
                                            e.session().value(),
                                            code,
                                            convened(e.recipients())));
            case ConvocationEvent.ConvocationAmended e ->
                    integrationEvent(
                            e,
                            e.code(),
                            code ->
                                    new PublicEvent.ConvocationAmended(
                                            e.mesa().value(),
                                            e.session().value(),
                                            code,
                                            e.theme(),
                                            place(e.place()),
                                            e.place().province(),
                                            convened(e.recipients())));
            case ConvocationEvent.ConvocationDrafted _,
                    ConvocationEvent.ConvocationDelivered _,
                    ConvocationEvent.AttendanceConfirmed _,
                    ConvocationEvent.AbsenceExcused _,
                    ConvocationEvent.ConvocationFulfilled _,
                    ConvocationEvent.ItemCarriedOver _ ->
                    null;
        };
    }

    /**
     * Nothing of what was recorded before it told the code: others could not tell what it is of.
     */
    private static @Nullable IntegrationEvent integrationEvent(
            ConvocationEvent event, @Nullable String code, Function<String, PublicEvent> data) {
        return code == null
                ? null
                : new IntegrationEvent(event.mesa(), event.mesa(), code, data.apply(code));
    }

    private static @Nullable List<UUID> convened(@Nullable List<ActorId> recipients) {
        return recipients == null ? null : Audience.ids(recipients);
    }

    private static String place(Place place) {
        String venue = place.venue();
        String canton = place.canton();
        if (venue == null) {
            return canton == null ? place.modality().name() : canton;
        }
        return canton == null ? venue : venue + ", " + canton;
    }
}
