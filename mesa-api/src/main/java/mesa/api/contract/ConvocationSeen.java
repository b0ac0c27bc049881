package mesa.api.contract;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import mesa.api.actor.ActorId;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.Place;
import org.jspecify.annotations.Nullable;

/** What is seen from outside of the convocations of a mesa. */
final class ConvocationSeen {
    private ConvocationSeen() {}

    static @Nullable Seen of(ConvocationEvent event) {
        return switch (event) {
            case ConvocationEvent.MesaConvened e ->
                    seen(
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
                    seen(
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
                    seen(
                            e,
                            e.code(),
                            code ->
                                    new PublicEvent.ConvocationCancelled(
                                            e.mesa().value(),
                                            e.session().value(),
                                            code,
                                            convened(e.recipients())));
            case ConvocationEvent.ConvocationAmended e ->
                    seen(
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
    private static @Nullable Seen seen(
            ConvocationEvent event, @Nullable String code, Function<String, PublicEvent> data) {
        return code == null ? null : new Seen(event.mesa(), event.mesa(), code, data.apply(code));
    }

    private static @Nullable List<UUID> convened(@Nullable List<ActorId> recipients) {
        return recipients == null ? null : Told.ids(recipients);
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
