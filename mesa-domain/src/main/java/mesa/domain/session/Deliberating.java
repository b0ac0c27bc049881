package mesa.domain.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementId;
import mesa.api.session.AgendaItem;
import mesa.api.session.Attendance;
import mesa.api.session.AttendanceRejection.NotPresent;
import mesa.api.session.DecisionCommand;
import mesa.api.session.DecisionCommand.AmendText;
import mesa.api.session.DecisionCommand.CastVote;
import mesa.api.session.DecisionCommand.CloseVote;
import mesa.api.session.DecisionCommand.DeclareConsensus;
import mesa.api.session.DecisionCommand.OpenDeliberation;
import mesa.api.session.DecisionCommand.OpenVote;
import mesa.api.session.DecisionCommand.ProposeText;
import mesa.api.session.DecisionCommand.RecordIntervention;
import mesa.api.session.DecisionCommand.RecordReservation;
import mesa.api.session.DecisionCommand.RecuseMember;
import mesa.api.session.DecisionCommand.UseCastingVote;
import mesa.api.session.DecisionEvent.ConsensusDeclared;
import mesa.api.session.DecisionEvent.DeliberationOpened;
import mesa.api.session.DecisionEvent.InterventionRecorded;
import mesa.api.session.DecisionEvent.ReservationRecorded;
import mesa.api.session.DecisionEvent.TextAmended;
import mesa.api.session.DecisionEvent.TextProposed;
import mesa.api.session.DecisionRejection.AlreadyDecided;
import mesa.api.session.DecisionRejection.ConsensusNotSought;
import mesa.api.session.DecisionRejection.ItemNotDecisive;
import mesa.api.session.DecisionRejection.NoVoice;
import mesa.api.session.DecisionRejection.ObjectionStands;
import mesa.api.session.DecisionRejection.TextExists;
import mesa.api.session.DecisionRejection.TextFixed;
import mesa.api.session.DecisionRejection.TextUnknown;
import mesa.api.session.DecisionTaken;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionRejection;
import mesa.api.session.Tally;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.session.SessionDecider.Summons;

/** Texts, words and consensus: INV-D1, D2 and D5. */
final class Deliberating {
    private Deliberating() {}

    static Decision<SessionEvent> decide(
            DecisionCommand command, Session.Known session, Summons summons, Context context) {
        Optional<SessionRejection> refusal = Live.sits(session, context);
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        Instant at = context.occurredAt();
        return switch (command) {
            case OpenDeliberation c ->
                    Live.unless(
                            treated(c.item(), session, false),
                            () ->
                                    Decision.accept(
                                            new DeliberationOpened(c.session(), c.item(), at)));
            case RecordIntervention c ->
                    Live.unless(
                            treated(c.item(), session, false).or(() -> voice(c.actor(), session)),
                            () ->
                                    Decision.accept(
                                            new InterventionRecorded(
                                                    c.session(),
                                                    c.item(),
                                                    c.actor(),
                                                    c.summary(),
                                                    c.minutes(),
                                                    at)));
            case ProposeText c -> proposeText(c, session, context);
            case AmendText c -> amendText(c, session, context);
            case DeclareConsensus c -> consensus(c, session, context);
            case RecordReservation c -> reserve(c, session, at);
            case OpenVote c -> Voting.open(c, session, summons, context);
            case CastVote c -> Voting.cast(c, session, context);
            case CloseVote c -> Counting.close(c, session, context);
            case UseCastingVote c -> Counting.breakTie(c, session, context);
            case RecuseMember c -> Voting.recuse(c, session, context);
        };
    }

    private static Decision<SessionEvent> proposeText(
            ProposeText c, Session.Known session, Context context) {
        return Live.unless(
                treated(c.item(), session, true)
                        .or(() ->
                                session.texts().of(c.agreement()).isPresent()
                                        ? Optional.of(new TextExists(c.agreement()))
                                        : Optional.empty())
                        .or(() -> author(c.proponent(), session, context)),
                () ->
                        Decision.accept(
                                new TextProposed(
                                        c.session(),
                                        c.item(),
                                        c.agreement(),
                                        c.proponent(),
                                        c.text(),
                                        Sha256.of(c.text()),
                                        context.occurredAt())));
    }

    private static Decision<SessionEvent> amendText(
            AmendText c, Session.Known session, Context context) {
        return Live.unless(
                open(c.agreement(), session)
                        .or(() ->
                                session.texts()
                                        .of(c.agreement())
                                        .filter(t -> t.ballot() != null)
                                        .map(_ -> new TextFixed(c.agreement())))
                        .or(() -> author(c.proponent(), session, context)),
                () ->
                        Decision.accept(
                                new TextAmended(
                                        c.session(),
                                        c.agreement(),
                                        c.proponent(),
                                        c.text(),
                                        Sha256.of(c.text()),
                                        c.reason(),
                                        context.occurredAt())));
    }

    private static Decision<SessionEvent> consensus(
            DeclareConsensus c, Session.Known session, Context context) {
        Instant at = context.occurredAt();
        Optional<SessionRejection> refusal =
                open(c.agreement(), session)
                        .or(() -> Live.quorum(session, at))
                        .or(() -> deliberated(c.agreement(), session))
                        .or(() ->
                                session.texts()
                                        .of(c.agreement())
                                        .filter(t -> t.ballot() != null)
                                        .map(_ -> new TextFixed(c.agreement())));
        if (refusal.isPresent()) {
            return Decision.reject(refusal.get());
        }
        Texts.Text text = session.texts().of(c.agreement()).orElseThrow();
        List<ActorId> present = session.presence().at(at).stream().map(Attendance::actor).toList();
        List<ActorId> objectors =
                text.reserved().entrySet().stream()
                        .filter(e -> e.getValue() && present.contains(e.getKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        return objectors.isEmpty()
                ? Decision.accept(
                        new ConsensusDeclared(
                                c.session(),
                                new DecisionTaken(
                                        c.agreement(),
                                        text.item(),
                                        text.hash(),
                                        DecisionTaken.Method.CONSENSUS,
                                        DecisionTaken.Outcome.ADOPTED,
                                        Tally.NONE,
                                        null,
                                        false,
                                        session.quorumAt(at),
                                        at,
                                        List.copyOf(text.reserved().keySet()))))
                : Decision.reject(new ObjectionStands(c.agreement(), objectors));
    }

    /** A reservation made after the decision is on record too; it changes nothing of it. */
    private static Decision<SessionEvent> reserve(
            RecordReservation c, Session.Known session, Instant at) {
        return Live.unless(
                known(c.agreement(), session).or(() -> voice(c.actor(), session)),
                () ->
                        Decision.accept(
                                new ReservationRecorded(
                                        c.session(),
                                        c.agreement(),
                                        c.actor(),
                                        c.text(),
                                        c.objection(),
                                        at)));
    }

    static Optional<SessionRejection> known(AgreementId agreement, Session.Known session) {
        return session.texts().of(agreement).isPresent()
                ? Optional.empty()
                : Optional.of(new TextUnknown(agreement));
    }

    /** On the table, undecided, and its item in treatment. */
    static Optional<SessionRejection> open(AgreementId agreement, Session.Known session) {
        return known(agreement, session)
                .or(() -> session.decision(agreement).map(_ -> new AlreadyDecided(agreement)))
                .or(() ->
                        treated(session.texts().of(agreement).orElseThrow().item(), session, true));
    }

    static Optional<SessionRejection> deliberated(AgreementId agreement, Session.Known session) {
        int item = session.texts().of(agreement).orElseThrow().item();
        return session.plan().line(item).filter(Agenda.Line::deliberated).isPresent()
                ? Optional.empty()
                : Optional.of(new ConsensusNotSought(agreement));
    }

    private static Optional<SessionRejection> treated(
            int item, Session.Known session, boolean decisive) {
        return Treatment.in(item, AgendaItem.State.IN_TREATMENT, session)
                .or(() ->
                        session.item(item)
                                .map(AgendaItem::kind)
                                .filter(k ->
                                        k != AgendaItem.Kind.DECISIVE
                                                && (decisive || k != AgendaItem.Kind.DELIBERATIVE))
                                .map(_ -> new ItemNotDecisive(item)));
    }

    static Optional<SessionRejection> voice(ActorId actor, Session.Known session) {
        Optional<Attendance> present = session.presence().now(actor);
        if (present.isEmpty()) {
            return Optional.of(new NotPresent(actor));
        }
        return present.get().role().voice() ? Optional.empty() : Optional.of(new NoVoice(actor));
    }

    private static Optional<SessionRejection> author(
            ActorId actor, Session.Known session, Context context) {
        boolean foreign =
                context.caller().is(Role.DELEGATE)
                        && !context.caller().is(Role.SECRETARIAT)
                        && !context.caller().is(Role.CHAIR)
                        && !context.caller().speaksFor(actor);
        return foreign ? Optional.of(new NoVoice(actor)) : voice(actor, session);
    }
}
