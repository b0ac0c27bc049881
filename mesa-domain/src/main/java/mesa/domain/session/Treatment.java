package mesa.domain.session;

import java.util.Optional;
import mesa.api.session.AgendaCommand.DeferItem;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ReferItem;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaEvent.ItemNoted;
import mesa.api.session.AgendaEvent.ItemOpened;
import mesa.api.session.AgendaEvent.ItemReferred;
import mesa.api.session.AgendaEvent.ItemResolved;
import mesa.api.session.AgendaItem;
import mesa.api.session.AgendaItem.State;
import mesa.api.session.AgendaRejection.AnotherItemOpen;
import mesa.api.session.AgendaRejection.FixedItemStays;
import mesa.api.session.AgendaRejection.FixedItemsFirst;
import mesa.api.session.AgendaRejection.ItemUndecided;
import mesa.api.session.AgendaRejection.ItemUnknown;
import mesa.api.session.AgendaRejection.NoAgenda;
import mesa.api.session.AgendaRejection.TechnicalTableUnknown;
import mesa.api.session.AgendaRejection.WrongItemState;
import mesa.api.session.DecisionRejection.VoteStillOpen;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionRejection;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.session.SessionDecider.Summons;

/** One item after the other, each to an end: INV-O1 and O4. */
final class Treatment {
    private Treatment() {}

    static Decision<SessionEvent> open(OpenItem c, Session.Known session, Context context) {
        return Live.unless(
                Live.sits(session, context)
                        .or(() ->
                                session.plan().approved()
                                        ? Optional.empty()
                                        : Optional.of(new NoAgenda(c.session())))
                        .or(() -> in(c.number(), State.PENDING, session))
                        .or(() ->
                                session.plan()
                                        .inTreatment()
                                        .map(l -> new AnotherItemOpen(l.item().number())))
                        .or(() -> fixedFirst(c.number(), session)),
                () ->
                        Decision.accept(
                                new ItemOpened(c.session(), c.number(), context.occurredAt())));
    }

    static Decision<SessionEvent> defer(DeferItem c, Session.Known session, Context context) {
        Optional<Agenda.Line> line = session.plan().line(c.number());
        State wanted =
                line.filter(l -> l.state() == State.IN_TREATMENT).isPresent()
                        ? State.IN_TREATMENT
                        : State.PENDING;
        return Live.unless(
                Live.sits(session, context)
                        .or(() -> in(c.number(), wanted, session))
                        .or(() ->
                                line.filter(l -> l.item().kind().fixed())
                                        .map(_ -> new FixedItemStays(c.number())))
                        .or(() -> noVoteOn(c.number(), session)),
                () ->
                        Decision.accept(
                                new ItemDeferred(
                                        c.session(),
                                        c.number(),
                                        line.orElseThrow().item(),
                                        c.reason(),
                                        context.occurredAt())));
    }

    static Decision<SessionEvent> refer(
            ReferItem c, Session.Known session, Summons summons, Context context) {
        return Live.unless(
                Live.sits(session, context)
                        .or(() -> in(c.number(), State.IN_TREATMENT, session))
                        .or(() -> noVoteOn(c.number(), session))
                        .or(() ->
                                summons.mesa().hasTechnicalTable(c.technicalTable())
                                        ? Optional.empty()
                                        : Optional.of(
                                                new TechnicalTableUnknown(c.technicalTable()))),
                () ->
                        Decision.accept(
                                new ItemReferred(
                                        c.session(),
                                        c.number(),
                                        c.technicalTable(),
                                        c.charge(),
                                        context.occurredAt())));
    }

    static Decision<SessionEvent> note(NoteItem c, Session.Known session, Context context) {
        return Live.unless(
                Live.sits(session, context)
                        .or(() -> in(c.number(), State.IN_TREATMENT, session))
                        .or(() -> noVoteOn(c.number(), session)),
                () ->
                        Decision.accept(
                                new ItemNoted(
                                        c.session(), c.number(), c.note(), context.occurredAt())));
    }

    static Decision<SessionEvent> resolve(ResolveItem c, Session.Known session, Context context) {
        return Live.unless(
                Live.decides(session, context)
                        .or(() -> in(c.number(), State.IN_TREATMENT, session))
                        .or(() -> noVoteOn(c.number(), session))
                        .or(() -> decided(c.number(), session)),
                () ->
                        Decision.accept(
                                new ItemResolved(
                                        c.session(),
                                        c.number(),
                                        c.resolution(),
                                        context.occurredAt())));
    }

    static Optional<SessionRejection> in(int number, State wanted, Session.Known session) {
        Optional<Agenda.Line> line = session.plan().line(number);
        if (line.isEmpty()) {
            return Optional.of(new ItemUnknown(number));
        }
        State state = line.get().state();
        return state == wanted
                ? Optional.empty()
                : Optional.of(new WrongItemState(number, state, wanted));
    }

    /** The review of pending commitments comes before anything new. */
    private static Optional<SessionRejection> fixedFirst(int number, Session.Known session) {
        boolean fixed =
                session.item(number)
                        .map(AgendaItem::kind)
                        .filter(AgendaItem.Kind::fixed)
                        .isPresent();
        return fixed
                ? Optional.empty()
                : session.plan().lines().values().stream()
                        .filter(l -> l.item().kind().fixed() && l.state() == State.PENDING)
                        .<SessionRejection>map(
                                l -> new FixedItemsFirst(l.item().number(), l.item().kind()))
                        .findFirst();
    }

    private static Optional<SessionRejection> noVoteOn(int number, Session.Known session) {
        return session.texts()
                .voteOpen()
                .filter(e -> e.getValue().item() == number)
                .map(e -> new VoteStillOpen(e.getKey()));
    }

    private static Optional<SessionRejection> decided(int number, Session.Known session) {
        boolean decisive =
                session.item(number).filter(i -> i.kind() == AgendaItem.Kind.DECISIVE).isPresent();
        return decisive && !session.texts().decidedUnder(number)
                ? Optional.of(new ItemUndecided(number))
                : Optional.empty();
    }
}
