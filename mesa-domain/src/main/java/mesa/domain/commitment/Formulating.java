package mesa.domain.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.agreement.AgreementFacts;
import mesa.api.commitment.CommitmentEvent;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.CommitmentRejection;
import mesa.api.commitment.CommitmentTags;
import mesa.api.commitment.CourseRejection.NotOpen;
import mesa.api.commitment.ExtensionRejection.OriginalDateKept;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationCommand;
import mesa.api.commitment.FormulationCommand.AcceptCommitment;
import mesa.api.commitment.FormulationCommand.AddCoResponsible;
import mesa.api.commitment.FormulationCommand.AssessFormulationQuality;
import mesa.api.commitment.FormulationCommand.ChangeCommitmentVisibility;
import mesa.api.commitment.FormulationCommand.FlagAcceptanceSilence;
import mesa.api.commitment.FormulationCommand.FormulateCommitment;
import mesa.api.commitment.FormulationCommand.RejectCommitment;
import mesa.api.commitment.FormulationCommand.ReturnCommitment;
import mesa.api.commitment.FormulationEvent.AcceptanceSilent;
import mesa.api.commitment.FormulationEvent.CoResponsibleAdded;
import mesa.api.commitment.FormulationEvent.CommitmentAccepted;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.CommitmentRejectedByResponsible;
import mesa.api.commitment.FormulationEvent.CommitmentReturned;
import mesa.api.commitment.FormulationEvent.FormulationAssessed;
import mesa.api.commitment.FormulationRejection.AcceptedByAnother;
import mesa.api.commitment.FormulationRejection.AgreementNotBinding;
import mesa.api.commitment.FormulationRejection.CoResponsibleSilent;
import mesa.api.commitment.FormulationRejection.CoResponsibleTwice;
import mesa.api.commitment.FormulationRejection.NotADraft;
import mesa.api.commitment.FormulationRejection.NotAwaitingAcceptance;
import mesa.api.commitment.FormulationRejection.OfAnotherAgreement;
import mesa.api.commitment.FormulationRejection.SilenceAlreadyFlagged;
import mesa.api.commitment.FormulationRejection.StillTimeToAccept;
import mesa.api.commitment.FormulationRejection.VerifierTakesPart;
import mesa.api.commitment.TransferKind;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaTags;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.commitment.Commitment.Known;
import mesa.domain.commitment.Commitment.Offer;
import mesa.domain.commitment.Commitment.Origin;

/** From a draft that says which rule it fails to a duty its responsible has accepted. */
final class Formulating {
    private Formulating() {}

    static Decision<CommitmentEvent> first(FormulateCommitment c, Context context) {
        Optional<AgreementFacts> agreement = binding(c, context);
        if (agreement.isEmpty()) {
            return Decision.reject(new AgreementNotBinding(c.commitment(), c.agreement()));
        }
        AgreementFacts facts = agreement.get();
        var series = CommitmentTags.ofAgreement(c.agreement());
        String code =
                String.format(
                        Locale.ROOT,
                        "CO%s-%02d",
                        facts.code().orElseThrow().substring(2),
                        context.count(series) + 1);
        Origin origin = new Origin(c.commitment(), c.agreement(), facts.mesa(), code);
        return written(c, origin, facts, context)
                .tagged(series)
                .tagged(MesaTags.commitments(facts.mesa()));
    }

    private static Optional<AgreementFacts> binding(FormulateCommitment c, Context context) {
        return context.facts(c.agreement(), AgreementFacts.class)
                .filter(facts -> facts.status().binding());
    }

    private static Decision<CommitmentEvent> written(
            FormulateCommitment c, Origin origin, AgreementFacts agreement, Context context) {
        CommitmentRejection reserve =
                CommitmentReserves.refusal(c.commitment(), c.formulation(), context);
        if (reserve != null) {
            return Decision.reject(reserve);
        }
        LocalDate adoptedOn = agreement.adoptedOn().orElseThrow();
        MesaRules rules = Rules.on(context.occurredOn(), origin.mesa(), context);
        Formulation f = c.formulation();
        List<Flaw> flaws = Quality.flaws(f, adoptedOn, rules.followUp().horizonMonths());
        Decision<CommitmentEvent> decision =
                flaws.isEmpty()
                        ? Decision.accept(
                                new CommitmentFormulated(
                                        origin.id(),
                                        origin.agreement(),
                                        origin.mesa(),
                                        origin.code(),
                                        f,
                                        Rules.workingDaysAfter(
                                                context.occurredOn(),
                                                rules.followUp().acceptanceDays(),
                                                rules)))
                        : Decision.accept(
                                new CommitmentDrafted(
                                        origin.id(),
                                        origin.agreement(),
                                        origin.mesa(),
                                        origin.code(),
                                        f,
                                        flaws));
        ActorId responsible = f.responsible();
        return responsible == null
                ? decision
                : decision.tagged(CommitmentTags.responsible(responsible));
    }

    static Decision<CommitmentEvent> decide(
            FormulationCommand command, Known state, Context context) {
        return switch (command) {
            case FormulateCommitment c -> again(c, state, context);
            case ChangeCommitmentVisibility c -> CommitmentReserves.change(c, state, context);
            case AssessFormulationQuality c -> assess(c.commitment(), state, context);
            case ReturnCommitment c -> giveBack(c, state, context);
            case AcceptCommitment c -> accept(c, state, context);
            case RejectCommitment c -> refuse(c, state, context);
            case FlagAcceptanceSilence c -> silence(c, state, context);
            case AddCoResponsible c -> support(c, state, context);
        };
    }

    private static Decision<CommitmentEvent> again(
            FormulateCommitment c, Known state, Context context) {
        if (!c.agreement().equals(state.agreement())) {
            return Decision.reject(new OfAnotherAgreement(c.commitment(), state.agreement()));
        }
        boolean draft = state.stage() instanceof Stage.Draft && state.first() == null;
        boolean asked = state.stage() instanceof Stage.Formulated;
        if (!draft && !asked) {
            LocalDate original = state.originalDue().orElse(null);
            return original != null && !Objects.equals(c.formulation().due(), state.terms().due())
                    ? Decision.reject(new OriginalDateKept(c.commitment(), original))
                    : Decision.reject(new NotADraft(c.commitment(), state.status()));
        }
        // What a proposal carried may have been formulated by hand before the platform got to it.
        if (asked && c.formulation().equals(state.terms())) {
            return Decision.accept();
        }
        Optional<AgreementFacts> agreement = binding(c, context);
        return agreement.isEmpty()
                ? Decision.reject(new AgreementNotBinding(c.commitment(), c.agreement()))
                : written(c, state.origin(), agreement.get(), context);
    }

    private static Decision<CommitmentEvent> assess(CommitmentId id, Known state, Context context) {
        return Decision.accept(new FormulationAssessed(id, flaws(state, state.terms(), context)));
    }

    static List<Flaw> flaws(Known state, Formulation terms, Context context) {
        LocalDate adoptedOn =
                context.facts(state.agreement(), AgreementFacts.class)
                        .flatMap(AgreementFacts::adoptedOn)
                        .orElse(context.occurredOn());
        MesaRules rules = Rules.on(context.occurredOn(), state.mesa(), context);
        return Quality.flaws(terms, adoptedOn, rules.followUp().horizonMonths());
    }

    private static Decision<CommitmentEvent> giveBack(
            ReturnCommitment c, Known state, Context context) {
        if (!(state.stage() instanceof Stage.Formulated)) {
            return Decision.reject(new NotAwaitingAcceptance(c.commitment(), state.status()));
        }
        CommitmentRejection other = Authority.mayAct(state, context.caller());
        return other != null
                ? Decision.reject(other)
                : Decision.accept(new CommitmentReturned(c.commitment(), c.reason()));
    }

    private static Decision<CommitmentEvent> accept(
            AcceptCommitment c, Known state, Context context) {
        Offer offer = state.offer();
        if (offer != null && context.caller().speaksFor(offer.to())) {
            return Lifecycle.handedOver(
                    state, offer.to(), TransferKind.REASSIGNMENT, offer.reason(), context);
        }
        if (state.stage() instanceof Stage.Draft(var flaws) && !flaws.isEmpty()) {
            return Decision.reject(Flaws.refusal(c.commitment(), flaws));
        }
        if (!(state.stage() instanceof Stage.Formulated)) {
            return Decision.reject(new NotAwaitingAcceptance(c.commitment(), state.status()));
        }
        ActorId responsible = state.responsible().orElseThrow();
        if (!context.caller().speaksFor(responsible)) {
            return Decision.reject(new AcceptedByAnother(c.commitment(), responsible));
        }
        LocalDate due = state.due().orElseThrow();
        LocalDate start = state.terms().start();
        return Decision.<CommitmentEvent>accept(
                        new CommitmentAccepted(
                                c.commitment(),
                                state.agreement(),
                                state.mesa(),
                                state.code(),
                                responsible,
                                start == null ? context.occurredOn() : start,
                                due,
                                state.visibilityOn(context.occurredOn()),
                                state.concerned()))
                .tagged(CommitmentTags.responsible(responsible));
    }

    private static Decision<CommitmentEvent> refuse(
            RejectCommitment c, Known state, Context context) {
        Offer offer = state.offer();
        if (offer != null && context.caller().speaksFor(offer.to())) {
            return Decision.accept(
                    new CommitmentRejectedByResponsible(c.commitment(), offer.to(), c.reason()));
        }
        if (!(state.stage() instanceof Stage.Formulated)) {
            return Decision.reject(new NotAwaitingAcceptance(c.commitment(), state.status()));
        }
        ActorId responsible = state.responsible().orElseThrow();
        return context.caller().speaksFor(responsible)
                ? Decision.accept(
                        new CommitmentRejectedByResponsible(
                                c.commitment(), responsible, c.reason()))
                : Decision.reject(new AcceptedByAnother(c.commitment(), responsible));
    }

    private static Decision<CommitmentEvent> silence(
            FlagAcceptanceSilence c, Known state, Context context) {
        Offer offer = state.offer();
        if (offer != null) {
            return context.occurredOn().isAfter(offer.acceptBy())
                    ? Decision.accept(new AcceptanceSilent(c.commitment(), offer.to()))
                    : Decision.reject(new StillTimeToAccept(c.commitment(), offer.acceptBy()));
        }
        if (!(state.stage() instanceof Stage.Formulated f)) {
            return Decision.reject(new NotAwaitingAcceptance(c.commitment(), state.status()));
        }
        if (f.silent()) {
            return Decision.reject(new SilenceAlreadyFlagged(c.commitment()));
        }
        return context.occurredOn().isAfter(f.acceptBy())
                ? Decision.accept(
                        new AcceptanceSilent(c.commitment(), state.responsible().orElseThrow()))
                : Decision.reject(new StillTimeToAccept(c.commitment(), f.acceptBy()));
    }

    private static Decision<CommitmentEvent> support(
            AddCoResponsible c, Known state, Context context) {
        boolean early =
                state.stage() instanceof Stage.Draft || state.stage() instanceof Stage.Formulated;
        if (!early && !state.status().open()) {
            return Decision.reject(new NotOpen(c.commitment(), state.status()));
        }
        if (state.supports(c.actor()) || c.actor().equals(state.terms().responsible())) {
            return Decision.reject(new CoResponsibleTwice(c.commitment(), c.actor()));
        }
        if (c.actor().equals(state.terms().verifier())) {
            return Decision.reject(new VerifierTakesPart(c.commitment(), c.actor()));
        }
        return c.acceptance() == null && !context.caller().speaksFor(c.actor())
                ? Decision.reject(new CoResponsibleSilent(c.commitment(), c.actor()))
                : Decision.accept(
                        new CoResponsibleAdded(
                                c.commitment(), c.actor(), c.contribution(), c.acceptance()));
    }
}
