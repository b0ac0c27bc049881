package mesa.domain.commitment;

import java.util.Optional;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CourseRejection.BaselineStands;
import mesa.api.commitment.CourseRejection.ChangeWithoutReason;
import mesa.api.commitment.CourseRejection.IndicatorExists;
import mesa.api.commitment.CourseRejection.IndicatorNotMeasurable;
import mesa.api.commitment.CourseRejection.IndicatorUnknown;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.FormulationEvent.FormulationAssessed;
import mesa.api.commitment.FormulationRejection.NotADraft;
import mesa.api.commitment.Indicator;
import mesa.api.commitment.MeasureCommand;
import mesa.api.commitment.MeasureCommand.AdjustTarget;
import mesa.api.commitment.MeasureCommand.DefineIndicator;
import mesa.api.commitment.MeasureCommand.ReplaceIndicator;
import mesa.api.commitment.MeasureCommand.SetBaseline;
import mesa.api.commitment.MeasureEvent.BaselineSet;
import mesa.api.commitment.MeasureEvent.IndicatorDefined;
import mesa.api.commitment.MeasureEvent.IndicatorReplaced;
import mesa.api.commitment.MeasureEvent.TargetAdjusted;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import org.jspecify.annotations.Nullable;

/**
 * What is measured changes only by its formal cases, with a reason; the original stays (INV-K6).
 */
final class Measuring {
    private Measuring() {}

    static Decision<CommitmentEvent> decide(MeasureCommand command, Known state, Context context) {
        return switch (command) {
            case DefineIndicator c -> define(c, state, context);
            case ReplaceIndicator c -> replace(c, state);
            case AdjustTarget c -> adjust(c, state);
            case SetBaseline c -> baseline(c, state, context);
        };
    }

    private static Decision<CommitmentEvent> define(
            DefineIndicator c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.Draft)
                && !(state.stage() instanceof Stage.Formulated)) {
            return Decision.reject(new NotADraft(c.commitment(), state.status()));
        }
        if (state.indicator(c.indicator().key()).isPresent()) {
            return Decision.reject(new IndicatorExists(c.commitment(), c.indicator().key()));
        }
        Flaw flaw = Quality.flaw(c.indicator(), state.terms().due());
        if (flaw != null) {
            return Decision.reject(
                    new IndicatorNotMeasurable(c.commitment(), c.indicator().key(), flaw));
        }
        IndicatorDefined defined = new IndicatorDefined(c.commitment(), c.indicator(), c.reason());
        return state.stage() instanceof Stage.Draft
                ? Decision.accept(
                        defined,
                        new FormulationAssessed(
                                c.commitment(),
                                Formulating.flaws(
                                        state,
                                        state.terms()
                                                .measuredBy(
                                                        ImmutableLists.plus(
                                                                state.terms().indicators(),
                                                                c.indicator())),
                                        context)))
                : Decision.accept(defined);
    }

    private static Decision<CommitmentEvent> replace(ReplaceIndicator c, Known state) {
        Optional<Indicator> old = state.indicator(c.replaced());
        CommitmentRejection refusal = changing(c.commitment(), c.replaced(), c.reason(), state);
        if (refusal != null || old.isEmpty()) {
            return Decision.reject(
                    refusal != null ? refusal : new IndicatorUnknown(c.commitment(), c.replaced()));
        }
        if (!c.by().key().equals(c.replaced()) && state.indicator(c.by().key()).isPresent()) {
            return Decision.reject(new IndicatorExists(c.commitment(), c.by().key()));
        }
        Flaw flaw = Quality.flaw(c.by(), state.terms().due());
        return flaw != null
                ? Decision.reject(new IndicatorNotMeasurable(c.commitment(), c.by().key(), flaw))
                : Decision.accept(
                        new IndicatorReplaced(c.commitment(), old.get(), c.by(), c.reason()));
    }

    private static Decision<CommitmentEvent> adjust(AdjustTarget c, Known state) {
        Optional<Indicator> old = state.indicator(c.indicator());
        CommitmentRejection refusal = changing(c.commitment(), c.indicator(), c.reason(), state);
        if (refusal != null || old.isEmpty()) {
            return Decision.reject(
                    refusal != null
                            ? refusal
                            : new IndicatorUnknown(c.commitment(), c.indicator()));
        }
        Indicator was = old.get();
        Flaw flaw = Quality.flaw(was.towards(c.target(), c.targetDate()), state.terms().due());
        return flaw != null
                ? Decision.reject(new IndicatorNotMeasurable(c.commitment(), c.indicator(), flaw))
                : Decision.accept(
                        new TargetAdjusted(
                                c.commitment(),
                                c.indicator(),
                                was.target(),
                                was.targetDate(),
                                c.target(),
                                c.targetDate(),
                                c.reason()));
    }

    private static @Nullable CommitmentRejection changing(
            CommitmentId id, String indicator, String reason, Known state) {
        if (!state.status().open()) {
            return new NotOpen(id, state.status());
        }
        return reason.isBlank() ? new ChangeWithoutReason(id, indicator) : null;
    }

    private static Decision<CommitmentEvent> baseline(SetBaseline c, Known state, Context context) {
        Optional<Indicator> indicator = state.indicator(c.indicator());
        if (indicator.isEmpty()) {
            return Decision.reject(new IndicatorUnknown(c.commitment(), c.indicator()));
        }
        if (indicator.get().baseline() != null) {
            return Decision.reject(new BaselineStands(c.commitment(), c.indicator()));
        }
        if (!state.status().open()) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        CommitmentRejection other = Authority.mayAct(state, context.caller());
        if (other != null) {
            return Decision.reject(other);
        }
        Flaw flaw = Quality.flaw(indicator.get().from(c.baseline()), state.terms().due());
        return flaw != null
                ? Decision.reject(new IndicatorNotMeasurable(c.commitment(), c.indicator(), flaw))
                : Decision.accept(
                        new BaselineSet(c.commitment(), c.indicator(), c.baseline(), c.source()));
    }
}
