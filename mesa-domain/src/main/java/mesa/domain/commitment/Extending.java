package mesa.domain.commitment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import mesa.api.agreement.AgreementFacts;
import mesa.api.commitment.ClockRejection.AnotherDueDate;
import mesa.api.commitment.ClockRejection.NotThatDayYet;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CourseRejection.NotInExecution;
import mesa.api.commitment.ExtensionCommand;
import mesa.api.commitment.ExtensionCommand.DenyExtension;
import mesa.api.commitment.ExtensionCommand.GrantExtension;
import mesa.api.commitment.ExtensionCommand.LapseExtension;
import mesa.api.commitment.ExtensionCommand.RequestExtension;
import mesa.api.commitment.ExtensionEvent.ExtensionDenied;
import mesa.api.commitment.ExtensionEvent.ExtensionGranted;
import mesa.api.commitment.ExtensionEvent.ExtensionLapsed;
import mesa.api.commitment.ExtensionEvent.ExtensionRequested;
import mesa.api.commitment.ExtensionRejection.AskedTooLate;
import mesa.api.commitment.ExtensionRejection.BeyondTheLimits;
import mesa.api.commitment.ExtensionRejection.CauseAndPlanMissing;
import mesa.api.commitment.ExtensionRejection.ExtensionPending;
import mesa.api.commitment.ExtensionRejection.GrantedByRequester;
import mesa.api.commitment.ExtensionRejection.NewDateNotLater;
import mesa.api.commitment.ExtensionRejection.NoExtensionPending;
import mesa.api.mesa.MesaRules.FollowUpRule;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import org.jspecify.annotations.Nullable;

/** More time is asked early, with cause and plan, and granted by another within limits (INV-E). */
final class Extending {
    private Extending() {}

    static Decision<CommitmentEvent> decide(
            ExtensionCommand command, Known state, Context context) {
        return switch (command) {
            case RequestExtension c -> request(c, state, context);
            case GrantExtension c -> grant(c, state, context);
            case DenyExtension c ->
                    state.extensions().pending() == null
                            ? Decision.reject(new NoExtensionPending(c.commitment()))
                            : Decision.accept(new ExtensionDenied(c.commitment(), c.reason()));
            case LapseExtension c -> lapse(c, state, context);
        };
    }

    private static Decision<CommitmentEvent> request(
            RequestExtension c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.NotStarted)
                && !(state.stage() instanceof Stage.InExecution)) {
            return Decision.reject(new NotInExecution(c.commitment(), state.status()));
        }
        CommitmentRejection other = Authority.onlyTheResponsible(state, context.caller());
        if (other != null) {
            return Decision.reject(other);
        }
        if (state.extensions().pending() != null) {
            return Decision.reject(
                    new ExtensionPending(c.commitment(), state.extensions().pending().newDue()));
        }
        LocalDate due = state.due().orElseThrow();
        if (!context.occurredOn().isBefore(due)) {
            return Decision.reject(new AskedTooLate(c.commitment(), due));
        }
        if (c.cause().isBlank() || c.remedyPlan().isBlank()) {
            return Decision.reject(new CauseAndPlanMissing(c.commitment()));
        }
        return c.newDue().isAfter(due)
                ? Decision.accept(
                        new ExtensionRequested(
                                c.commitment(),
                                c.newDue(),
                                c.cause(),
                                c.remedyPlan(),
                                context.caller().user()))
                : Decision.reject(new NewDateNotLater(c.commitment(), due, c.newDue()));
    }

    private static Decision<CommitmentEvent> grant(GrantExtension c, Known state, Context context) {
        Extensions.Pending pending = state.extensions().pending();
        if (pending == null) {
            return Decision.reject(new NoExtensionPending(c.commitment()));
        }
        boolean own =
                pending.by().equals(context.caller().user())
                        || context.caller().speaksFor(state.responsible().orElseThrow());
        if (own) {
            return Decision.reject(new GrantedByRequester(c.commitment()));
        }
        CommitmentRejection beyond = beyond(c, state, pending.newDue(), context);
        return beyond != null
                ? Decision.reject(beyond)
                : Decision.accept(
                        new ExtensionGranted(
                                c.commitment(),
                                state.agreement(),
                                state.mesa(),
                                state.code(),
                                state.originalDue().orElseThrow(),
                                state.due().orElseThrow(),
                                pending.newDue(),
                                state.extensions().granted() + 1,
                                c.byAgreement(),
                                state.visibilityOn(context.occurredOn()),
                                state.concerned()));
    }

    private static @Nullable CommitmentRejection beyond(
            GrantExtension c, Known state, LocalDate newDue, Context context) {
        FollowUpRule rule = Rules.on(context.occurredOn(), state.mesa(), context).followUp();
        LocalDate original = state.originalDue().orElseThrow();
        LocalDate start = Objects.requireNonNull(Objects.requireNonNull(state.first()).start());
        int number = state.extensions().granted() + 1;
        int days = (int) ChronoUnit.DAYS.between(original, newDue);
        int most = (int) (ChronoUnit.DAYS.between(start, original) * rule.extensionPercent() / 100);
        boolean within = number <= rule.extensionsAtMost() && days <= most;
        return within || decidedByMesa(c, state, context)
                ? null
                : new BeyondTheLimits(c.commitment(), number, rule.extensionsAtMost(), days, most);
    }

    private static boolean decidedByMesa(GrantExtension c, Known state, Context context) {
        return c.byAgreement() != null
                && !c.byAgreement().equals(state.agreement())
                && context.facts(c.byAgreement(), AgreementFacts.class)
                        .filter(a -> a.status().binding() && a.mesa().equals(state.mesa()))
                        .isPresent();
    }

    private static Decision<CommitmentEvent> lapse(LapseExtension c, Known state, Context context) {
        if (state.extensions().pending() == null) {
            return Decision.reject(new NoExtensionPending(c.commitment()));
        }
        LocalDate due = state.due().orElse(null);
        if (!c.due().equals(due)) {
            return Decision.reject(new AnotherDueDate(c.commitment(), due));
        }
        return context.occurredOn().isAfter(c.due())
                ? Decision.accept(new ExtensionLapsed(c.commitment(), c.due()))
                : Decision.reject(new NotThatDayYet(c.commitment(), c.due()));
    }
}
