package mesa.domain.mesa;

import java.time.LocalDate;
import java.util.Optional;
import mesa.api.actor.ActorFacts;
import mesa.api.actor.ActorId;
import mesa.api.mesa.MesaCommand.AmendMesaRules;
import mesa.api.mesa.MesaCommand.AssignSecretariat;
import mesa.api.mesa.MesaCommand.ChangeChair;
import mesa.api.mesa.MesaCommand.CreateTechnicalTable;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaEvent.MesaChairChanged;
import mesa.api.mesa.MesaEvent.MesaRulesAmended;
import mesa.api.mesa.MesaEvent.SecretariatAssigned;
import mesa.api.mesa.MesaEvent.TechnicalTableCreated;
import mesa.api.mesa.MesaRejection.RulesActBackwards;
import mesa.api.mesa.MesaRejection.TableExists;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.RosterRejection.ActorNotAccredited;
import mesa.api.mesa.RosterRejection.NotAMember;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.Timeline;

/** Who leads a mesa, and by which rules: INV-M4 and G6. */
final class Leadership {
    private static final MesaStatus[] NOT_OVER = {
        MesaStatus.CONSTITUTED, MesaStatus.INSTALLED, MesaStatus.ACTIVE, MesaStatus.SUSPENDED
    };

    private Leadership() {}

    static Decision<MesaEvent> amendRules(AmendMesaRules c, Mesa.Standing mesa, Context context) {
        Optional<Decision<MesaEvent>> wrong = Course.only(mesa, NOT_OVER);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        LocalDate act = context.occurredOn();
        LocalDate notBefore =
                mesa.body()
                        .rules()
                        .last()
                        .map(Timeline.Entry::from)
                        .filter(last -> last.isAfter(act))
                        .orElse(act);
        if (c.from().isBefore(notBefore)) {
            return Decision.reject(new RulesActBackwards(c.from(), notBefore));
        }
        int version = mesa.body().rules().entries().size() + 1;
        return Decision.accept(
                new MesaRulesAmended(c.mesa(), version, c.rules(), c.from(), c.ground()));
    }

    static Decision<MesaEvent> changeChair(ChangeChair c, Mesa.Standing mesa, Context context) {
        return appoint(c.actor(), mesa, context)
                .orElseGet(() ->
                        Decision.accept(
                                new MesaChairChanged(
                                        c.mesa(),
                                        mesa.chairAt(context.occurredAt()).orElse(null),
                                        c.actor(),
                                        actor(c.actor(), context).orElseThrow().sector(),
                                        c.post(),
                                        context.occurredAt())));
    }

    static Decision<MesaEvent> assignSecretariat(
            AssignSecretariat c, Mesa.Standing mesa, Context context) {
        return appoint(c.actor(), mesa, context)
                .orElseGet(() ->
                        Decision.accept(
                                new SecretariatAssigned(
                                        c.mesa(),
                                        mesa.secretariatAt(context.occurredAt()).orElse(null),
                                        c.actor(),
                                        actor(c.actor(), context).orElseThrow().sector(),
                                        c.unit(),
                                        context.occurredAt())));
    }

    static Decision<MesaEvent> createTable(
            CreateTechnicalTable c, Mesa.Standing mesa, Context context) {
        Optional<Decision<MesaEvent>> wrong = Course.only(mesa, NOT_OVER);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (mesa.hasTechnicalTable(c.name())) {
            return Decision.reject(new TableExists(c.name()));
        }
        return mesa.roster().has(c.coordinator(), context.occurredAt())
                ? Decision.accept(
                        new TechnicalTableCreated(
                                c.mesa(),
                                c.name(),
                                c.purpose(),
                                c.coordinator(),
                                context.occurredAt()))
                : Decision.reject(new NotAMember(c.coordinator()));
    }

    private static Optional<Decision<MesaEvent>> appoint(
            ActorId actor, Mesa.Standing mesa, Context context) {
        return Course.only(mesa, NOT_OVER)
                .or(() ->
                        actor(actor, context)
                                        .filter(a -> a.accreditedOn(context.occurredOn()))
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        Decision.reject(
                                                new ActorNotAccredited(
                                                        actor, context.occurredOn()))));
    }

    private static Optional<ActorFacts> actor(ActorId actor, Context context) {
        return context.facts(actor, ActorFacts.class);
    }
}
