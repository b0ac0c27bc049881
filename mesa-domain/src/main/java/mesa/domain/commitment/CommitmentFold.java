package mesa.domain.commitment;

import java.util.List;
import mesa.api.commitment.BreachEvent;
import mesa.api.commitment.ClockEvent;
import mesa.api.commitment.ClockEvent.CommitmentFellDue;
import mesa.api.commitment.ClockEvent.DeadlineApproaching;
import mesa.api.commitment.ClockEvent.ReportOverdue;
import mesa.api.commitment.ClockEvent.ToleranceExceeded;
import mesa.api.commitment.CoResponsible;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CourseEvent;
import mesa.api.commitment.ExtensionEvent;
import mesa.api.commitment.ExtensionEvent.ExtensionDenied;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.ExtensionEvent.ExtensionLapsed;
import mesa.api.commitment.ExtensionEvent.ExtensionRequested;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent;
import mesa.api.commitment.FormulationEvent.AcceptanceSilent;
import mesa.api.commitment.FormulationEvent.CoResponsibleAdded;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentRejectedByResponsible;
import mesa.api.commitment.FormulationEvent.CommitmentReturned;
import mesa.api.commitment.FormulationEvent.CommitmentVisibilityChanged;
import mesa.api.commitment.FormulationEvent.FormulationAssessed;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeasureEvent;
import mesa.api.commitment.MeasureEvent.BaselineSet;
import mesa.api.commitment.MeasureEvent.IndicatorDefined;
import mesa.api.commitment.MeasureEvent.IndicatorReplaced;
import mesa.api.commitment.MeasureEvent.TargetAdjusted;
import mesa.api.commitment.ReportEvent;
import mesa.api.commitment.VerificationEvent;
import mesa.domain.commitment.Commitment.Known;
import mesa.domain.commitment.Commitment.Origin;

/** What each event makes of a commitment. */
final class CommitmentFold {
    private CommitmentFold() {}

    static Commitment fold(Commitment state, CommitmentEvent event) {
        Known after =
                switch (state) {
                    case Commitment.Unknown() -> born((FormulationEvent) event);
                    case Known known ->
                            switch (event) {
                                case FormulationEvent e -> formulation(known, e);
                                case MeasureEvent e -> measure(known, e);
                                case CourseEvent e -> CourseFold.course(known, e);
                                case ReportEvent e -> CourseFold.report(known, e);
                                case VerificationEvent e -> CourseFold.verification(known, e);
                                case ExtensionEvent e -> extension(known, e);
                                case BreachEvent e -> CourseFold.breach(known, e);
                                case ClockEvent e -> clock(known, e);
                            };
                };
        return after.at(after.version() + 1);
    }

    private static Known born(FormulationEvent event) {
        return switch (event) {
            case CommitmentDrafted e ->
                    fresh(
                            new Origin(e.commitment(), e.agreement(), e.mesa(), e.code()),
                            e.formulation(),
                            new Stage.Draft(e.flaws()));
            case CommitmentFormulated e ->
                    fresh(
                            new Origin(e.commitment(), e.agreement(), e.mesa(), e.code()),
                            e.formulation(),
                            new Stage.Formulated(e.acceptBy(), false));
            case FormulationAssessed _,
                    CommitmentVisibilityChanged _,
                    CommitmentReturned _,
                    CommitmentAccepted _,
                    CommitmentRejectedByResponsible _,
                    AcceptanceSilent _,
                    CoResponsibleAdded _ ->
                    throw new IllegalStateException("A commitment begins with its formulation");
        };
    }

    private static Known fresh(Origin origin, Formulation terms, Stage stage) {
        return new Known(
                origin,
                terms,
                null,
                stage,
                Reports.NONE,
                Extensions.NONE,
                new Breach.None(),
                Alarms.NONE,
                null,
                -1);
    }

    private static Known formulation(Known state, FormulationEvent event) {
        return switch (event) {
            case CommitmentDrafted e -> state.owing(e.formulation()).on(new Stage.Draft(e.flaws()));
            case CommitmentFormulated e ->
                    state.owing(e.formulation()).on(new Stage.Formulated(e.acceptBy(), false));
            case FormulationAssessed e ->
                    state.stage() instanceof Stage.Draft
                            ? state.on(new Stage.Draft(e.flaws()))
                            : state;
            case CommitmentVisibilityChanged e ->
                    state.owing(state.terms().shownTo(e.visibility(), e.reserve()));
            case CommitmentReturned _ -> state.on(new Stage.Draft(List.of()));
            case CommitmentAccepted e -> accepted(state, e);
            case CommitmentRejectedByResponsible _ ->
                    state.offer() != null
                            ? state.offered(null)
                            : state.on(new Stage.Draft(List.of()));
            case AcceptanceSilent _ ->
                    state.stage() instanceof Stage.Formulated f
                            ? state.on(new Stage.Formulated(f.acceptBy(), true))
                            : state.offered(null);
            case CoResponsibleAdded e ->
                    state.owing(
                            state.terms()
                                    .supportedBy(
                                            ImmutableLists.plus(
                                                    state.terms().coResponsible(),
                                                    new CoResponsible(
                                                            e.actor(), e.contribution()))));
        };
    }

    private static Known accepted(Known state, CommitmentAccepted e) {
        Formulation terms = state.terms().startingOn(e.start());
        return state.owing(terms).firstOwing(terms).on(new Stage.NotStarted());
    }

    private static Known measure(Known state, MeasureEvent event) {
        List<Indicator> indicators = state.terms().indicators();
        List<Indicator> next =
                switch (event) {
                    case IndicatorDefined e -> ImmutableLists.plus(indicators, e.indicator());
                    case IndicatorReplaced e ->
                            ImmutableLists.map(
                                    indicators,
                                    i -> i.key().equals(e.replaced().key()) ? e.by() : i);
                    case TargetAdjusted e ->
                            ImmutableLists.map(
                                    indicators,
                                    i ->
                                            i.key().equals(e.indicator())
                                                    ? i.towards(e.to(), e.toDate())
                                                    : i);
                    case BaselineSet e ->
                            ImmutableLists.map(
                                    indicators,
                                    i -> i.key().equals(e.indicator()) ? i.from(e.baseline()) : i);
                };
        return state.owing(state.terms().measuredBy(next));
    }

    private static Known extension(Known state, ExtensionEvent event) {
        return switch (event) {
            case ExtensionRequested e -> state.with(state.extensions().asked(e.newDue(), e.by()));
            case ExtensionGranted e ->
                    state.owing(state.terms().dueOn(e.to())).with(state.extensions().given());
            case ExtensionDenied _, ExtensionLapsed _ -> state.with(state.extensions().refused());
        };
    }

    private static Known clock(Known state, ClockEvent event) {
        Alarms alarms = state.alarms();
        return state.with(
                switch (event) {
                    case DeadlineApproaching e -> alarms.warnedOf(e.due());
                    case CommitmentFellDue e -> alarms.dueOn(e.due());
                    case ToleranceExceeded e -> alarms.beyond(e.due());
                    case ReportOverdue e ->
                            alarms.misses(new Reports.Key(e.indicator(), e.period()));
                });
    }
}
