package mesa.domain.acta;

import java.time.LocalDate;
import java.util.Optional;
import mesa.api.Role;
import mesa.api.Sha256;
import mesa.api.acta.ActaCommand.ApproveActa;
import mesa.api.acta.ActaCommand.CirculateActa;
import mesa.api.acta.ActaCommand.ObserveActa;
import mesa.api.acta.ActaCommand.ResolveObservation;
import mesa.api.acta.ActaEvent;
import mesa.api.acta.ActaEvent.ActaApproved;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.api.acta.ActaEvent.ActaObserved;
import mesa.api.acta.ActaEvent.ObservationResolved;
import mesa.api.acta.ActaRejection.NotADraft;
import mesa.api.acta.ActaRejection.NotARecipient;
import mesa.api.acta.ActaRejection.NotCirculated;
import mesa.api.acta.ActaRejection.ObservationTimeOver;
import mesa.api.acta.ActaRejection.ObservationUnknown;
import mesa.api.acta.ActaRejection.ObservationsOpen;
import mesa.api.acta.ActaRejection.SessionUnknown;
import mesa.api.acta.ActaRejection.StillObservable;
import mesa.api.acta.ActaStatus;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaRules;
import mesa.api.session.Attendance;
import mesa.api.session.SessionFacts;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.WorkingDays;
import mesa.domain.acta.Acta.Known;

/**
 * Circulated in time, observed by those it was sent to, approved; silence is acceptance (INV-T2).
 */
final class Reviewing {
    private Reviewing() {}

    static Decision<ActaEvent> circulate(CirculateActa c, Known state, Context context) {
        if (state.status() != ActaStatus.DRAFT) {
            return Decision.reject(new NotADraft(c.acta(), state.status()));
        }
        Optional<SessionFacts> held = context.facts(state.session(), SessionFacts.class);
        if (held.isEmpty()) {
            return Decision.reject(new SessionUnknown(c.acta(), state.session()));
        }
        SessionFacts session = held.get();
        MesaRules rules = rules(state, context);
        WorkingDays days = WorkingDays.without(rules.notice().alsoNonWorking());
        LocalDate today = context.occurredOn();
        boolean late = today.isAfter(days.after(session.heldOn(), rules.acta().circulationDays()));
        return Decision.accept(
                new ActaCirculated(
                        c.acta(),
                        session.attendance().stream().map(Attendance::actor).distinct().toList(),
                        days.after(today, rules.acta().observationDays()),
                        late));
    }

    private static MesaRules rules(Known state, Context context) {
        return context.facts(state.mesa(), MesaFacts.class)
                .flatMap(mesa -> mesa.rulesOn(context.occurredOn()))
                .orElseGet(MesaRules::usual);
    }

    static Decision<ActaEvent> observe(ObserveActa c, Known state, Context context) {
        LocalDate observeBy = state.review().observeBy();
        if (!inReview(state) || observeBy == null) {
            return Decision.reject(new NotCirculated(c.acta(), state.status()));
        }
        if (!state.review().recipients().contains(c.actor())) {
            return Decision.reject(new NotARecipient(c.acta(), c.actor()));
        }
        return context.occurredOn().isAfter(observeBy)
                ? Decision.reject(new ObservationTimeOver(c.acta(), observeBy))
                : Decision.accept(
                        new ActaObserved(
                                c.acta(),
                                state.review().last() + 1,
                                c.actor(),
                                c.section(),
                                c.observation()));
    }

    private static boolean inReview(Known state) {
        return state.status() == ActaStatus.CIRCULATED || state.status() == ActaStatus.OBSERVED;
    }

    static Decision<ActaEvent> resolve(ResolveObservation c, Known state) {
        return state.review().open().contains(c.observation())
                ? Decision.accept(
                        new ObservationResolved(
                                c.acta(), c.observation(), c.accepted(), c.answer()))
                : Decision.reject(new ObservationUnknown(c.acta(), c.observation()));
    }

    static Decision<ActaEvent> approve(ApproveActa c, Known state, Context context) {
        LocalDate observeBy = state.review().observeBy();
        if (!inReview(state) || observeBy == null) {
            return Decision.reject(new NotCirculated(c.acta(), state.status()));
        }
        if (!state.review().open().isEmpty()) {
            return Decision.reject(new ObservationsOpen(c.acta(), state.review().open().size()));
        }
        if (!context.occurredOn().isAfter(observeBy)) {
            return Decision.reject(new StillObservable(c.acta(), observeBy));
        }
        Optional<SessionFacts> held = context.facts(state.session(), SessionFacts.class);
        if (held.isEmpty()) {
            return Decision.reject(new SessionUnknown(c.acta(), state.session()));
        }
        String document =
                Canonical.of(state, held.get(), Contents.of(held.get(), context), context);
        return Decision.accept(
                new ActaApproved(
                        c.acta(),
                        state.code(),
                        document,
                        Sha256.of(document),
                        context.caller().is(Role.SYSTEM)));
    }
}
