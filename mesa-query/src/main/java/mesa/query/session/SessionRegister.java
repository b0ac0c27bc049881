package mesa.query.session;

import java.util.List;
import java.util.function.Consumer;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.MesaEvent;
import mesa.api.session.AgendaEvent;
import mesa.api.session.AttendanceEvent;
import mesa.api.session.DecisionEvent;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionId;
import mesa.api.session.SessionKind;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import mesa.query.web.LocaleFormat;
import org.springframework.stereotype.Component;

/** Every session, whether it was convened here or documented long before. */
@Component
final class SessionRegister implements ReadModel<SessionRow> {
    @Override
    public String name() {
        return "session_register";
    }

    @Override
    public Class<SessionRow> row() {
        return SessionRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.SESSIONS;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(MesaEvent.class, SessionEvent.class);
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> indexed() {
        return List.of("mesa", "code", "startsAt", "province", "state");
    }

    @Override
    public void fold(Recorded recorded, Rows<SessionRow> rows) {
        if (recorded.event() instanceof ConvocationEvent e) {
            convocation(e, rows);
        } else if (recorded.event() instanceof SessionEvent e) {
            session(e, rows);
        }
    }

    private static void convocation(ConvocationEvent event, Rows<SessionRow> rows) {
        switch (event) {
            case ConvocationEvent.ConvocationDrafted e -> {
                if (rows.get(e.session()) == null) {
                    rows.put(new Draft(e.session(), e.mesa().value(), e.kind()).row());
                }
            }
            case ConvocationEvent.MesaConvened e -> {
                SessionRow old = rows.get(e.session());
                Draft draft =
                        old == null
                                ? new Draft(e.session(), e.mesa().value(), e.kind())
                                : old.draft();
                draft.convened(SessionState.CONVENED).at(e.place());
                draft.code = e.code();
                draft.edition = e.edition();
                draft.startsAt = e.startsAt();
                draft.lastDay = e.lastDay();
                draft.theme = e.theme();
                draft.documents = e.documents();
                draft.recipients = e.recipients().size();
                rows.put(draft.row());
            }
            case ConvocationEvent.ConvocationAmended e ->
                    change(
                            rows,
                            e.session(),
                            draft -> {
                                draft.in(draft.state).at(e.place());
                                draft.theme = e.theme();
                                draft.documents = e.documents();
                                draft.note = e.reason();
                            });
            case ConvocationEvent.SessionPostponed e ->
                    change(
                            rows,
                            e.session(),
                            draft -> {
                                draft.convened(SessionState.POSTPONED);
                                draft.startsAt = e.startsAt();
                                draft.lastDay = e.lastDay();
                                draft.note = e.reason();
                            });
            case ConvocationEvent.ConvocationCancelled e ->
                    change(
                            rows,
                            e.session(),
                            draft -> draft.convened(SessionState.CANCELLED).note = e.reason());
            case ConvocationEvent.ConvocationDelivered _,
                    ConvocationEvent.AttendanceConfirmed _,
                    ConvocationEvent.AbsenceExcused _,
                    ConvocationEvent.ConvocationFulfilled _,
                    ConvocationEvent.ItemCarriedOver _ -> {}
        }
    }

    private static void session(SessionEvent event, Rows<SessionRow> rows) {
        switch (event) {
            case SessionEvent.SessionScheduled e -> {
                if (rows.get(e.session()) == null) {
                    rows.put(new Draft(e.session(), e.mesa().value(), e.kind()).row());
                } else {
                    rows.set(e.session(), "kind", e.kind());
                }
            }
            case SessionEvent.SessionOpened e ->
                    change(
                            rows,
                            e.session(),
                            draft -> {
                                draft.in(SessionState.OPEN).counted(e.quorum());
                                draft.code = e.code();
                                draft.edition = e.edition();
                                draft.presiding = e.chair().value();
                                draft.openedAt = e.at();
                            });
            case SessionEvent.SessionFailedForQuorum e ->
                    change(
                            rows,
                            e.session(),
                            draft -> {
                                draft.in(SessionState.FAILED).counted(e.quorum());
                                draft.code = e.code();
                                draft.closedAt = e.at();
                            });
            case SessionEvent.SessionRecessed e ->
                    change(
                            rows,
                            e.session(),
                            draft -> draft.in(SessionState.IN_RECESS).note = e.reason());
            case SessionEvent.SessionResumed e ->
                    change(
                            rows,
                            e.session(),
                            draft -> draft.in(SessionState.OPEN).counted(e.quorum()).note = null);
            case SessionEvent.SessionClosed e ->
                    change(
                            rows,
                            e.session(),
                            draft -> {
                                draft.in(SessionState.CLOSED).closedAt = e.at();
                                draft.currentItem = null;
                            });
            case SessionEvent.EditionRegistered e -> rows.put(documented(e));
            case SessionEvent.RelatoriaPublished e ->
                    change(rows, e.session(), draft -> draft.relatoria = e.text());
            case AgendaEvent e -> agenda(e, rows);
            case AttendanceEvent e -> attendance(e, rows);
            case DecisionEvent _ -> {}
        }
    }

    private static void agenda(AgendaEvent event, Rows<SessionRow> rows) {
        switch (event) {
            case AgendaEvent.ItemOpened e ->
                    change(rows, e.session(), draft -> draft.currentItem = e.number());
            case AgendaEvent.AgendaItemProposed _,
                    AgendaEvent.ItemWithdrawn _,
                    AgendaEvent.AgendaPublished _,
                    AgendaEvent.AgendaApproved _,
                    AgendaEvent.AgendaModified _ -> {}
            case AgendaEvent.ItemDeferred _,
                    AgendaEvent.ItemReferred _,
                    AgendaEvent.ItemNoted _,
                    AgendaEvent.ItemResolved _ ->
                    change(rows, event.session(), draft -> draft.currentItem = null);
        }
    }

    private static void attendance(AttendanceEvent event, Rows<SessionRow> rows) {
        switch (event) {
            case AttendanceEvent.QuorumChecked e ->
                    change(rows, e.session(), draft -> draft.counted(e.quorum()));
            case AttendanceEvent.AttendeeArrived e -> {
                if (e.vote()) {
                    change(
                            rows,
                            e.session(),
                            draft -> draft.moved(e.actor().value(), true, e.at()));
                }
            }
            case AttendanceEvent.AttendeeDeparted e ->
                    change(
                            rows,
                            e.session(),
                            draft -> {
                                if (draft.voters.contains(e.actor().value().toString())) {
                                    draft.moved(e.actor().value(), false, e.at());
                                }
                            });
            case AttendanceEvent.DelegateSubstituted _ -> {}
        }
    }

    private static SessionRow documented(SessionEvent.EditionRegistered e) {
        Draft draft = new Draft(e.session(), e.mesa().value(), SessionKind.ORDINARY);
        draft.in(SessionState.CLOSED).at(e.place());
        draft.code = e.code();
        draft.edition = e.edition();
        draft.startsAt = e.heldOn().atStartOfDay(LocaleFormat.ZONE).toInstant();
        draft.lastDay = e.lastDay();
        draft.theme = e.theme();
        draft.sources = e.sources();
        draft.present = e.attended().size();
        return draft.row();
    }

    private static void change(Rows<SessionRow> rows, SessionId session, Consumer<Draft> change) {
        rows.find(session)
                .ifPresent(row -> {
                    Draft draft = row.draft();
                    change.accept(draft);
                    rows.put(draft.row());
                });
    }
}
