package mesa.domain.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mesa.api.Role;
import mesa.api.actor.ActorId;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.Threshold;
import mesa.api.session.AgendaCommand;
import mesa.api.session.AgendaCommand.ApproveAgenda;
import mesa.api.session.AgendaCommand.DeferItem;
import mesa.api.session.AgendaCommand.ModifyAgenda;
import mesa.api.session.AgendaCommand.NoteItem;
import mesa.api.session.AgendaCommand.OpenItem;
import mesa.api.session.AgendaCommand.ProposeAgendaItem;
import mesa.api.session.AgendaCommand.PublishAgenda;
import mesa.api.session.AgendaCommand.ReferItem;
import mesa.api.session.AgendaCommand.ResolveItem;
import mesa.api.session.AgendaCommand.WithdrawItem;
import mesa.api.session.AgendaEvent.AgendaApproved;
import mesa.api.session.AgendaEvent.AgendaItemProposed;
import mesa.api.session.AgendaEvent.AgendaModified;
import mesa.api.session.AgendaEvent.AgendaPublished;
import mesa.api.session.AgendaEvent.ItemWithdrawn;
import mesa.api.session.AgendaItem;
import mesa.api.session.AgendaRejection.AgendaAlreadyApproved;
import mesa.api.session.AgendaRejection.AgendaAlreadyPublished;
import mesa.api.session.AgendaRejection.ApproverNotEntitled;
import mesa.api.session.AgendaRejection.DocumentMissing;
import mesa.api.session.AgendaRejection.ExtraordinaryAgendaClosed;
import mesa.api.session.AgendaRejection.FixedItemStays;
import mesa.api.session.AgendaRejection.ItemNotApproved;
import mesa.api.session.AgendaRejection.ItemUnknown;
import mesa.api.session.AgendaRejection.NoAgenda;
import mesa.api.session.AgendaRejection.ProponentUnfit;
import mesa.api.session.AgendaRejection.WrongItemState;
import mesa.api.session.FixedItems;
import mesa.api.session.ProposedItem;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionKind;
import mesa.api.session.SessionRejection;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.session.SessionDecider.Summons;

/** The agenda from draft to approval: INV-O1, O2, O3 and O5. */
final class Items {
    private Items() {}

    static Decision<SessionEvent> decide(
            AgendaCommand command, Session.Known session, Summons summons, Context context) {
        return switch (command) {
            case ProposeAgendaItem c -> propose(c, session, summons, context);
            case WithdrawItem c -> withdraw(c, session, context);
            case PublishAgenda c -> publish(c, session, summons, context);
            case ApproveAgenda c -> approve(c, session, summons, context);
            case ModifyAgenda c -> modify(c, session, summons, context);
            case OpenItem c -> Treatment.open(c, session, context);
            case DeferItem c -> Treatment.defer(c, session, context);
            case ReferItem c -> Treatment.refer(c, session, summons, context);
            case NoteItem c -> Treatment.note(c, session, context);
            case ResolveItem c -> Treatment.resolve(c, session, context);
        };
    }

    private static Decision<SessionEvent> propose(
            ProposeAgendaItem c, Session.Known session, Summons summons, Context context) {
        if (!drafting(session, summons)) {
            return Decision.reject(new AgendaAlreadyPublished(c.session()));
        }
        return Live.unless(
                proponent(c.item(), summons, context),
                () ->
                        Decision.accept(
                                new AgendaItemProposed(
                                        c.session(),
                                        c.item().numbered(session.plan().next(), null),
                                        context.occurredAt())));
    }

    private static Decision<SessionEvent> withdraw(
            WithdrawItem c, Session.Known session, Context context) {
        Optional<SessionRejection> refusal =
                session.sitting().stage() == Sitting.Stage.SCHEDULED
                        ? Optional.empty()
                        : Live.sits(session, context);
        return Live.unless(
                refusal.or(() -> pending(c.number(), session)),
                () ->
                        Decision.accept(
                                new ItemWithdrawn(
                                        c.session(),
                                        c.number(),
                                        c.reason(),
                                        context.occurredAt())));
    }

    private static Decision<SessionEvent> publish(
            PublishAgenda c, Session.Known session, Summons summons, Context context) {
        if (!drafting(session, summons)) {
            return Decision.reject(new AgendaAlreadyPublished(c.session()));
        }
        List<AgendaItem> drafted =
                session.plan().lines().values().stream()
                        .filter(l -> l.state() == AgendaItem.State.PENDING)
                        .map(Agenda.Line::item)
                        .toList();
        if (drafted.isEmpty()) {
            return Decision.reject(new NoAgenda(c.session()));
        }
        Optional<AgendaItem> undocumented =
                drafted.stream().filter(AgendaItem::undocumented).findFirst();
        if (undocumented.isPresent()) {
            return Decision.reject(new DocumentMissing(undocumented.get().title()));
        }
        ActorId fixedBy = leading(summons, context).orElse(drafted.getFirst().proponent());
        List<AgendaItem> all = new ArrayList<>(FixedItems.by(fixedBy));
        all.addAll(drafted);
        return Decision.accept(new AgendaPublished(c.session(), all, context.occurredAt()));
    }

    private static Decision<SessionEvent> approve(
            ApproveAgenda c, Session.Known session, Summons summons, Context context) {
        return Live.unless(
                Live.decides(session, context)
                        .or(() ->
                                session.plan().approved()
                                        ? Optional.of(new AgendaAlreadyApproved(c.session()))
                                        : Optional.empty()),
                () ->
                        Decision.accept(
                                new AgendaApproved(
                                        c.session(),
                                        summons.notice().agenda(),
                                        context.occurredAt())));
    }

    private static Decision<SessionEvent> modify(
            ModifyAgenda c, Session.Known session, Summons summons, Context context) {
        Instant at = context.occurredAt();
        return Live.unless(
                Live.decides(session, context)
                        .or(() ->
                                session.kind() == SessionKind.EXTRAORDINARY
                                        ? Optional.of(new ExtraordinaryAgendaClosed(c.session()))
                                        : Optional.empty())
                        .or(() ->
                                session.plan().approved()
                                        ? Optional.empty()
                                        : Optional.of(new NoAgenda(c.session())))
                        .or(() -> proponent(c.item(), summons, context))
                        .or(() -> document(c.item()))
                        .or(() -> approval(c, session, at)),
                () ->
                        Decision.accept(
                                new AgendaModified(
                                        c.session(),
                                        c.item().numbered(session.plan().next(), null),
                                        c.inFavour().stream().distinct().toList(),
                                        at)));
    }

    private static Optional<SessionRejection> approval(
            ModifyAgenda c, Session.Known session, Instant at) {
        List<ActorId> voters =
                session.presence().votersAt(at).stream()
                        .filter(session.sitting()::entitled)
                        .toList();
        Optional<ActorId> stranger =
                c.inFavour().stream().filter(a -> !voters.contains(a)).findFirst();
        if (stranger.isPresent()) {
            return Optional.of(new ApproverNotEntitled(stranger.get()));
        }
        int inFavour = (int) c.inFavour().stream().distinct().count();
        int required = Threshold.MORE_THAN_HALF.of(voters.size());
        return inFavour >= required
                ? Optional.empty()
                : Optional.of(new ItemNotApproved(inFavour, required));
    }

    /** A member; and a delegate proposes for its own institution. */
    private static Optional<SessionRejection> proponent(
            ProposedItem item, Summons summons, Context context) {
        boolean member =
                summons.mesa().rosterAt(context.occurredAt()).stream()
                        .anyMatch(m -> m.actor().equals(item.proponent()));
        boolean own =
                !context.caller().is(Role.DELEGATE)
                        || context.caller().is(Role.SECRETARIAT)
                        || context.caller().is(Role.CHAIR)
                        || context.caller().speaksFor(item.proponent());
        return member && own ? Optional.empty() : Optional.of(new ProponentUnfit(item.proponent()));
    }

    private static Optional<SessionRejection> document(ProposedItem item) {
        return item.numbered(1, null).undocumented()
                ? Optional.of(new DocumentMissing(item.title()))
                : Optional.empty();
    }

    private static Optional<SessionRejection> pending(int number, Session.Known session) {
        Optional<Agenda.Line> line = session.plan().line(number);
        if (line.isEmpty()) {
            return Optional.of(new ItemUnknown(number));
        }
        if (line.get().item().kind().fixed()) {
            return Optional.of(new FixedItemStays(number));
        }
        return line.get().state() == AgendaItem.State.PENDING
                ? Optional.empty()
                : Optional.of(
                        new WrongItemState(number, line.get().state(), AgendaItem.State.PENDING));
    }

    private static boolean drafting(Session.Known session, Summons summons) {
        return summons.notice().state() == Convocation.State.DRAFT && !session.plan().published();
    }

    private static Optional<ActorId> leading(Summons summons, Context context) {
        return summons.mesa()
                .secretariatAt(context.occurredAt())
                .or(() -> summons.mesa().chairAt(context.occurredAt()));
    }
}
