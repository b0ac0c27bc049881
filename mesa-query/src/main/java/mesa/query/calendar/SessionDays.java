package mesa.query.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.commitment.Visibility;
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
import mesa.api.mesa.MesaId;
import mesa.api.mesa.Place;
import mesa.api.session.SessionEvent.EditionRegistered;
import mesa.api.session.SessionId;
import mesa.query.calendar.CalendarEntry.Kind;
import mesa.query.calendar.CalendarEntry.State;
import mesa.query.projection.LocalDay;
import org.jspecify.annotations.Nullable;

/** When mesas sit. */
final class SessionDays {
    private SessionDays() {}

    static String key(SessionId session) {
        return "session/" + session.value();
    }

    static void fold(ConvocationEvent event, CalendarChange calendarChange) {
        switch (event) {
            case MesaConvened e ->
                    calendarChange.put(
                            sitting(
                                    e.mesa(),
                                    e.session(),
                                    e.code(),
                                    e.theme(),
                                    e.startsAt(),
                                    e.lastDay(),
                                    e.place(),
                                    calendarChange));
            case ConvocationAmended e ->
                    calendarChange
                            .find(key(e.session()))
                            .ifPresent(known ->
                                    calendarChange.set(
                                            known.key(),
                                            "title",
                                            e.theme(),
                                            "place",
                                            where(e.place()),
                                            "province",
                                            e.place().province(),
                                            "day",
                                            day(
                                                    known.startsAt(),
                                                    e.place().province(),
                                                    known.day())));
            case SessionPostponed e ->
                    calendarChange
                            .find(key(e.session()))
                            .ifPresent(known ->
                                    calendarChange.set(
                                            known.key(),
                                            "startsAt",
                                            e.startsAt(),
                                            "lastDay",
                                            e.lastDay(),
                                            "day",
                                            day(e.startsAt(), known.province(), known.day())));
            case ConvocationCancelled e ->
                    // The mesa may call off what began a moment before; then it was held.
                    calendarChange
                            .find(key(e.session()))
                            .filter(known -> known.state() != State.DONE)
                            .ifPresent(known -> calendarChange.cancelled(known.key()));
            case ConvocationDrafted _,
                    ConvocationDelivered _,
                    AttendanceConfirmed _,
                    AbsenceExcused _,
                    ConvocationFulfilled _,
                    ItemCarriedOver _ -> {}
        }
    }

    /** A documented edition of the past, of which the hour is not known. */
    static void registered(EditionRegistered e, CalendarChange calendarChange) {
        calendarChange.put(
                new CalendarEntry(
                        key(e.session()),
                        Kind.SESSION,
                        e.mesa().value(),
                        null,
                        "session",
                        e.session().value(),
                        e.code(),
                        e.theme(),
                        e.heldOn(),
                        e.lastDay(),
                        null,
                        where(e.place()),
                        e.place().province(),
                        State.DONE,
                        0,
                        Visibility.PUBLIC,
                        null,
                        calendarChange.at().recordedAt()));
    }

    private static CalendarEntry sitting(
            MesaId mesa,
            SessionId session,
            String code,
            String theme,
            Instant startsAt,
            @Nullable LocalDate lastDay,
            Place place,
            CalendarChange calendarChange) {
        return new CalendarEntry(
                key(session),
                Kind.SESSION,
                mesa.value(),
                null,
                "session",
                session.value(),
                code,
                theme,
                startsAt.atZone(LocalDay.zone(place.province())).toLocalDate(),
                lastDay,
                startsAt,
                where(place),
                place.province(),
                State.OPEN,
                0,
                Visibility.PUBLIC,
                null,
                calendarChange.at().recordedAt());
    }

    private static @Nullable LocalDate day(
            @Nullable Instant startsAt, @Nullable String province, @Nullable LocalDate otherwise) {
        return startsAt == null
                ? otherwise
                : startsAt.atZone(LocalDay.zone(province)).toLocalDate();
    }

    private static @Nullable String where(Place place) {
        String told =
                Stream.of(place.venue(), place.canton(), place.link())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return told.isEmpty() ? null : told;
    }
}
