package mesa.domain.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mesa.api.mesa.Convocation;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaTags;
import mesa.api.session.AgendaCommand;
import mesa.api.session.AttendanceCommand;
import mesa.api.session.DecisionCommand;
import mesa.api.session.SessionCommand;
import mesa.api.session.SessionCommand.CloseSession;
import mesa.api.session.SessionCommand.DeclareNoQuorum;
import mesa.api.session.SessionCommand.OpenSession;
import mesa.api.session.SessionCommand.PublishRelatoria;
import mesa.api.session.SessionCommand.RecessSession;
import mesa.api.session.SessionCommand.RegisterEdition;
import mesa.api.session.SessionCommand.ResumeSession;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionEvent.SessionScheduled;
import mesa.api.session.SessionId;
import mesa.api.session.SessionRejection.NotConvened;
import mesa.api.session.SessionRejection.SessionAlreadyOpened;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;
import mesa.domain.Lookup;

/** Rules INV-S1 to S5, O1 to O5, Q1 to Q4 and D1 to D5; each group of commands in its own class. */
public final class SessionDecider implements Decider<SessionCommand, SessionEvent, Session> {
    /** The mesa that convened a session, and its notice as it stands. */
    record Summons(MesaFacts mesa, Convocation notice) {
        static Optional<Summons> of(SessionId session, Lookup lookup) {
            return lookup.tagged(MesaTags.session(session)).stream()
                    .map(stream -> new MesaId(stream.id()))
                    .flatMap(mesa -> lookup.facts(mesa, MesaFacts.class).stream())
                    .flatMap(mesa ->
                            mesa.convocation(session).stream()
                                    .map(notice -> new Summons(mesa, notice)))
                    .findFirst();
        }
    }

    @Override
    public String type() {
        return "session";
    }

    @Override
    public Class<SessionCommand> commands() {
        return SessionCommand.class;
    }

    @Override
    public Class<SessionEvent> events() {
        return SessionEvent.class;
    }

    @Override
    public Session initial() {
        return new Session.Unknown();
    }

    @Override
    public Optional<MesaId> mesa(SessionCommand command, Session state, Lookup lookup) {
        return switch (state) {
            case Session.Known known -> Optional.of(known.mesa());
            case Session.Unknown _ when command instanceof RegisterEdition c ->
                    Optional.of(c.mesa());
            case Session.Unknown _ ->
                    Summons.of(command.session(), lookup).map(summons -> summons.mesa().id());
        };
    }

    @Override
    public Decision<SessionEvent> decide(SessionCommand command, Session state, Context context) {
        if (command instanceof RegisterEdition c) {
            return state instanceof Session.Known known
                    ? Decision.reject(
                            new SessionAlreadyOpened(c.session(), known.sitting().lastAct()))
                    : PastEditions.register(c, context);
        }
        if (state instanceof Session.Known known && known.documented()) {
            return Sittings.documented(command, known, context);
        }
        Optional<Summons> summons = Summons.of(command.session(), context);
        if (summons.isEmpty()) {
            return Decision.reject(new NotConvened(command.session()));
        }
        return switch (state) {
            case Session.Known known -> known(command, known, summons.get(), context);
            case Session.Unknown _ -> first(command, summons.get(), context);
        };
    }

    /** Whatever is done first also says whose session it is. */
    private static Decision<SessionEvent> first(
            SessionCommand command, Summons summons, Context context) {
        MesaId mesa = summons.mesa().id();
        Session.Known fresh =
                Session.Known.scheduled(command.session(), mesa, summons.notice().kind());
        return switch (known(command, fresh, summons, context)) {
            case Decision.Accepted<SessionEvent>(var events, var tags) -> {
                List<SessionEvent> all = new ArrayList<>();
                all.add(new SessionScheduled(command.session(), mesa, summons.notice().kind()));
                all.addAll(events);
                yield new Decision.Accepted<>(all, tags);
            }
            case Decision.Refused<SessionEvent> refused -> refused;
        };
    }

    private static Decision<SessionEvent> known(
            SessionCommand command, Session.Known session, Summons summons, Context context) {
        return switch (command) {
            case OpenSession c -> Opening.open(c, session, summons, context);
            case DeclareNoQuorum c -> Opening.declareNoQuorum(c, session, summons, context);
            case RecessSession c -> Sittings.recess(c, session, context);
            case ResumeSession c -> Sittings.resume(c, session, context);
            case CloseSession c -> Sittings.close(c, session, context);
            case PublishRelatoria c -> Sittings.publishRelatoria(c, session, context);
            case RegisterEdition c ->
                    Decision.reject(
                            new SessionAlreadyOpened(c.session(), session.sitting().lastAct()));
            case AgendaCommand c -> Items.decide(c, session, summons, context);
            case AttendanceCommand c -> Attending.decide(c, session, summons, context);
            case DecisionCommand c -> Deliberating.decide(c, session, summons, context);
        };
    }

    @Override
    public Session evolve(Session state, SessionEvent event) {
        return SessionFold.after(state, event);
    }
}
