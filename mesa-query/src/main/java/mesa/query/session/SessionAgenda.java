package mesa.query.session;

import java.time.Instant;
import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.ConvocationEvent;
import mesa.api.mesa.MesaEvent;
import mesa.api.session.AgendaEvent;
import mesa.api.session.AgendaItem;
import mesa.api.session.AttendanceEvent;
import mesa.api.session.DecisionEvent;
import mesa.api.session.SessionEvent;
import mesa.api.session.SessionId;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** The items of every agenda and how each ended. */
@Component
final class SessionAgenda implements ReadModel<AgendaRow> {
    @Override
    public String name() {
        return "session_agenda";
    }

    @Override
    public Class<AgendaRow> row() {
        return AgendaRow.class;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_SESSION;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(MesaEvent.class, SessionEvent.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("session");
    }

    @Override
    public void fold(Recorded recorded, Rows<AgendaRow> rows) {
        if (recorded.event() instanceof ConvocationEvent event) {
            convocation(event, rows);
        } else if (recorded.event() instanceof SessionEvent event) {
            session(event, rows);
        }
    }

    private static void convocation(ConvocationEvent event, Rows<AgendaRow> rows) {
        switch (event) {
            case ConvocationEvent.MesaConvened e -> whole(rows, e.session(), e.agenda());
            case ConvocationEvent.ConvocationAmended e -> amended(rows, e);
            case ConvocationEvent.ConvocationDrafted _,
                    ConvocationEvent.SessionPostponed _,
                    ConvocationEvent.ConvocationCancelled _,
                    ConvocationEvent.ConvocationDelivered _,
                    ConvocationEvent.AttendanceConfirmed _,
                    ConvocationEvent.AbsenceExcused _,
                    ConvocationEvent.ConvocationFulfilled _,
                    ConvocationEvent.ItemCarriedOver _ -> {}
        }
    }

    private static void session(SessionEvent event, Rows<AgendaRow> rows) {
        switch (event) {
            case SessionEvent.EditionRegistered e -> whole(rows, e.session(), e.agenda());
            case AgendaEvent e -> agenda(e, rows);
            case SessionEvent.SessionScheduled _,
                    SessionEvent.SessionOpened _,
                    SessionEvent.SessionFailedForQuorum _,
                    SessionEvent.SessionRecessed _,
                    SessionEvent.SessionResumed _,
                    SessionEvent.SessionClosed _,
                    SessionEvent.RelatoriaPublished _,
                    AttendanceEvent _,
                    DecisionEvent _ -> {}
        }
    }

    private static void agenda(AgendaEvent event, Rows<AgendaRow> rows) {
        switch (event) {
            case AgendaEvent.AgendaItemProposed e -> rows.put(row(e.session(), e.item()));
            case AgendaEvent.ItemWithdrawn e ->
                    end(
                            rows,
                            e.session(),
                            e.number(),
                            AgendaItem.State.WITHDRAWN,
                            e.at(),
                            e.reason());
            case AgendaEvent.AgendaPublished e -> whole(rows, e.session(), e.items());
            case AgendaEvent.AgendaApproved e -> approved(rows, e);
            case AgendaEvent.AgendaModified e -> rows.put(row(e.session(), e.added()));
            case AgendaEvent.ItemOpened e ->
                    rows.find(id(e.session(), e.number()))
                            .ifPresent(r -> rows.put(r.opened(e.at())));
            case AgendaEvent.ItemDeferred e ->
                    end(
                            rows,
                            e.session(),
                            e.number(),
                            AgendaItem.State.DEFERRED,
                            e.at(),
                            e.reason());
            case AgendaEvent.ItemReferred e ->
                    end(
                            rows,
                            e.session(),
                            e.number(),
                            AgendaItem.State.REFERRED,
                            e.at(),
                            e.technicalTable() + ": " + e.charge());
            case AgendaEvent.ItemNoted e ->
                    end(rows, e.session(), e.number(), AgendaItem.State.NOTED, e.at(), e.note());
            case AgendaEvent.ItemResolved e ->
                    end(
                            rows,
                            e.session(),
                            e.number(),
                            AgendaItem.State.RESOLVED,
                            e.at(),
                            e.resolution());
        }
    }

    /** Once the session has approved its agenda, what it is convened with says nothing of it. */
    private static void amended(Rows<AgendaRow> rows, ConvocationEvent.ConvocationAmended event) {
        if (rows.where("session", event.session().value()).stream()
                .noneMatch(AgendaRow::approved)) {
            whole(rows, event.session(), event.agenda());
        }
    }

    private static void approved(Rows<AgendaRow> rows, AgendaEvent.AgendaApproved event) {
        whole(rows, event.session(), event.items());
        for (AgendaItem item : event.items()) {
            if (AgendaRow.isOfApproval(item.kind())) {
                AgendaRow done = row(event.session(), item);
                rows.put(done.ended(AgendaItem.State.NOTED, event.at(), null));
            }
        }
    }

    /** Items that were already treated keep what came of them. */
    private static void whole(Rows<AgendaRow> rows, SessionId session, List<AgendaItem> items) {
        for (AgendaItem item : items) {
            AgendaRow old = rows.get(id(session, item.number()));
            if (old == null || old.state() == AgendaItem.State.PENDING) {
                rows.put(row(session, item));
            }
        }
    }

    private static void end(
            Rows<AgendaRow> rows,
            SessionId session,
            int number,
            AgendaItem.State how,
            Instant at,
            String what) {
        rows.find(id(session, number)).ifPresent(r -> rows.put(r.ended(how, at, what)));
    }

    private static AgendaRow row(SessionId session, AgendaItem item) {
        return new AgendaRow(
                id(session, item.number()),
                session.value(),
                item.number(),
                item.title(),
                item.kind(),
                item.proponent().value(),
                item.minutes(),
                item.document(),
                AgendaItem.State.PENDING,
                null,
                null,
                null);
    }

    static String id(SessionId session, int number) {
        return session.value() + "/" + number;
    }
}
