package mesa.domain.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.ConvocationCommand.AmendConvocation;
import mesa.api.mesa.ConvocationCommand.ConveneMesa;
import mesa.api.mesa.ConvocationCommand.PostponeSession;
import mesa.api.mesa.ConvocationEvent.ConvocationAmended;
import mesa.api.mesa.ConvocationEvent.MesaConvened;
import mesa.api.mesa.ConvocationEvent.SessionPostponed;
import mesa.api.mesa.ConvocationRejection.CauseMissing;
import mesa.api.mesa.ConvocationRejection.DateNotMoved;
import mesa.api.mesa.ConvocationRejection.ExtraordinaryItemsFixed;
import mesa.api.mesa.ConvocationRejection.LastDayBeforeFirst;
import mesa.api.mesa.ConvocationRejection.MesaNotActive;
import mesa.api.mesa.ConvocationRejection.PlaceIncomplete;
import mesa.api.mesa.ConvocationRejection.RecipientNotOnRoster;
import mesa.api.mesa.ConvocationRejection.SessionInThePast;
import mesa.api.mesa.ConvocationRejection.SessionTaken;
import mesa.api.mesa.ConvocationRejection.ThemeOrAgendaMissing;
import mesa.api.mesa.Member;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaRejection;
import mesa.api.mesa.MesaRejection.ChairOrSecretariatMissing;
import mesa.api.mesa.MesaRejection.RulesMissing;
import mesa.api.mesa.MesaTags;
import mesa.api.mesa.Place;
import mesa.api.session.AgendaItem;
import mesa.api.session.SessionKind;
import mesa.domain.Context;
import mesa.domain.Decision;
import org.jspecify.annotations.Nullable;

/** What a notice must hold when it goes out: INV-C1 to C5 and M4. */
final class Issue {
    private Issue() {}

    static Decision<MesaEvent> convene(ConveneMesa c, Mesa.Standing mesa, Context context) {
        Instant at = context.occurredAt();
        Optional<MesaRejection> flaw =
                standing(c, mesa, context)
                        .or(() -> place(c.place()))
                        .or(() -> dates(c.startsAt(), c.lastDay(), at))
                        .or(() -> recipients(c, mesa, at));
        if (flaw.isPresent()) {
            return Decision.reject(flaw.get());
        }
        ActorId proponent = mesa.secretariatAt(at).or(() -> mesa.chairAt(at)).orElse(null);
        if (proponent == null) {
            return Decision.reject(new ChairOrSecretariatMissing(c.mesa()));
        }
        List<AgendaItem> agenda = Agendas.of(c, mesa, proponent, context);
        Optional<MesaRejection> wrong =
                (c.theme().isBlank() || agenda.size() <= Agendas.FIXED
                                ? Optional.<MesaRejection>of(new ThemeOrAgendaMissing(c.session()))
                                : Optional.<MesaRejection>empty())
                        .or(() -> Agendas.flaw(agenda, mesa.roster(), at));
        Notice notice = Notice.of(mesa, c.kind(), c.startsAt(), context);
        wrong = wrong.or(() -> notice.tooShort(c.noticeWaivedBy()));
        if (wrong.isPresent()) {
            return Decision.reject(wrong.get());
        }
        MesaConvened convened = convened(c, mesa, agenda, notice, context);
        boolean drafted = mesa.convocation(c.session()).isPresent();
        Decision<MesaEvent> accepted = Decision.accept(convened);
        return drafted ? accepted : accepted.tagged(MesaTags.session(c.session()));
    }

    private static MesaConvened convened(
            ConveneMesa c,
            Mesa.Standing mesa,
            List<AgendaItem> agenda,
            Notice notice,
            Context context) {
        Instant at = context.occurredAt();
        List<ActorId> recipients =
                c.recipients().isEmpty()
                        ? mesa.rosterAt(at).stream().map(Member::actor).toList()
                        : c.recipients();
        List<ActorId> missed =
                mesa.roster().votersAt(at).stream()
                        .filter(actor -> !recipients.contains(actor))
                        .toList();
        Integer edition = c.kind().numbered() ? Editions.next(mesa, context) : null;
        return new MesaConvened(
                c.mesa(),
                c.session(),
                c.kind(),
                Editions.code(mesa, c.kind(), edition, c.startsAt()),
                edition,
                c.startsAt(),
                c.lastDay(),
                c.place(),
                c.theme(),
                agenda,
                c.documents(),
                recipients,
                missed,
                c.cause(),
                notice.given(),
                c.noticeWaivedBy(),
                at);
    }

    static Decision<MesaEvent> amend(
            AmendConvocation c, Convocation old, Mesa.Standing mesa, Context context) {
        Instant at = context.occurredAt();
        if (!old.startsAt().isAfter(at)) {
            return Decision.reject(new SessionInThePast(old.startsAt(), at));
        }
        if (!c.addedItems().isEmpty() && old.kind() == SessionKind.EXTRAORDINARY) {
            return Decision.reject(new ExtraordinaryItemsFixed(c.session()));
        }
        List<AgendaItem> agenda = Agendas.extended(old.agenda(), c.addedItems());
        boolean moved = !Objects.equals(old.place(), c.place());
        Notice notice = Notice.of(mesa, old.kind(), old.startsAt(), context);
        Optional<MesaRejection> flaw =
                place(c.place())
                        .or(() ->
                                c.theme().isBlank()
                                        ? Optional.of(new ThemeOrAgendaMissing(c.session()))
                                        : Optional.empty())
                        .or(() -> Agendas.flaw(agenda, mesa.roster(), at))
                        .or(() -> moved ? notice.tooShort(c.noticeWaivedBy()) : Optional.empty());
        return flaw.map(Decision::<MesaEvent>reject)
                .orElseGet(() ->
                        Decision.accept(
                                new ConvocationAmended(
                                        c.mesa(),
                                        c.session(),
                                        c.place(),
                                        c.theme(),
                                        agenda,
                                        c.documents(),
                                        c.reason(),
                                        moved,
                                        notice.given(),
                                        c.noticeWaivedBy(),
                                        at,
                                        old.code(),
                                        old.recipients())));
    }

    static Decision<MesaEvent> postpone(
            PostponeSession c, Convocation old, Mesa.Standing mesa, Context context) {
        Instant at = context.occurredAt();
        if (c.startsAt().equals(old.startsAt())) {
            return Decision.reject(new DateNotMoved(c.session(), c.startsAt()));
        }
        Notice notice = Notice.of(mesa, old.kind(), c.startsAt(), context);
        return dates(c.startsAt(), c.lastDay(), at)
                .or(() -> notice.tooShort(c.noticeWaivedBy()))
                .map(Decision::<MesaEvent>reject)
                .orElseGet(() ->
                        Decision.accept(
                                new SessionPostponed(
                                        c.mesa(),
                                        c.session(),
                                        old.startsAt(),
                                        c.startsAt(),
                                        c.lastDay(),
                                        c.reason(),
                                        notice.given(),
                                        c.noticeWaivedBy(),
                                        at,
                                        old.code(),
                                        old.recipients())));
    }

    private static Optional<MesaRejection> standing(
            ConveneMesa c, Mesa.Standing mesa, Context context) {
        if (!Convening.mayConvene(mesa, c.kind(), context.occurredAt())) {
            return Optional.of(new MesaNotActive(c.mesa(), mesa.body().status()));
        }
        if (mesa.rulesOn(context.occurredOn()).isEmpty()) {
            return Optional.of(new RulesMissing(c.mesa(), context.occurredOn()));
        }
        Optional<Convocation> known = mesa.convocation(c.session());
        boolean draft =
                known.filter(n -> n.state() == Convocation.State.DRAFT && n.kind() == c.kind())
                        .isPresent();
        if (!draft && Convening.taken(c.session(), context)) {
            return Optional.of(new SessionTaken(c.session()));
        }
        boolean causeless =
                c.kind() == SessionKind.EXTRAORDINARY && (c.cause() == null || c.cause().isBlank());
        return causeless ? Optional.of(new CauseMissing(c.kind())) : Optional.empty();
    }

    private static Optional<MesaRejection> place(Place place) {
        return place.complete()
                ? Optional.empty()
                : Optional.of(new PlaceIncomplete(place.modality()));
    }

    private static Optional<MesaRejection> dates(
            Instant startsAt, @Nullable LocalDate lastDay, Instant at) {
        if (!startsAt.isAfter(at)) {
            return Optional.of(new SessionInThePast(startsAt, at));
        }
        LocalDate first = startsAt.atZone(Context.ZONE).toLocalDate();
        return lastDay != null && lastDay.isBefore(first)
                ? Optional.of(new LastDayBeforeFirst(first, lastDay))
                : Optional.empty();
    }

    private static Optional<MesaRejection> recipients(
            ConveneMesa c, Mesa.Standing mesa, Instant at) {
        return c.recipients().stream()
                .filter(actor -> !mesa.roster().has(actor, at))
                .<MesaRejection>map(RecipientNotOnRoster::new)
                .findFirst();
    }
}
