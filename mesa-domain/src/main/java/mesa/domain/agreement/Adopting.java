package mesa.domain.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mesa.api.Role;
import mesa.api.Tag;
import mesa.api.agreement.Adoption;
import mesa.api.agreement.Adoption.Manner;
import mesa.api.agreement.AgreementCommand.AdoptAgreement;
import mesa.api.agreement.AgreementCommand.BringIntoForce;
import mesa.api.agreement.AgreementEvent;
import mesa.api.agreement.AgreementEvent.AgreementAdopted;
import mesa.api.agreement.AgreementEvent.AgreementInForce;
import mesa.api.agreement.AgreementKind;
import mesa.api.agreement.AgreementRejection;
import mesa.api.agreement.AgreementRejection.NoCommitments;
import mesa.api.agreement.AgreementRejection.NoFollowUpBody;
import mesa.api.agreement.AgreementRejection.NotAdopted;
import mesa.api.agreement.AgreementRejection.NotCarried;
import mesa.api.agreement.AgreementRejection.NotDecided;
import mesa.api.agreement.AgreementRejection.NotOnTheAgenda;
import mesa.api.agreement.AgreementRejection.NotTagged;
import mesa.api.agreement.AgreementRejection.QuorumNotReached;
import mesa.api.agreement.AgreementRejection.SessionAlreadyClosed;
import mesa.api.agreement.AgreementRejection.SessionNotOpen;
import mesa.api.agreement.AgreementRejection.SessionOfAnotherMesa;
import mesa.api.agreement.AgreementRejection.TextDiffers;
import mesa.api.agreement.AgreementRejection.WaitsForSignature;
import mesa.api.agreement.AgreementSeries;
import mesa.api.agreement.AgreementStatus;
import mesa.api.agreement.AgreementTags;
import mesa.api.agreement.Concerned;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaRules.InForce;
import mesa.api.session.DecisionTaken;
import mesa.api.session.Quorum;
import mesa.api.session.SessionFacts;
import mesa.domain.Context;
import mesa.domain.Decision;
import mesa.domain.agreement.Agreement.Adopted;
import mesa.domain.agreement.Agreement.Known;
import mesa.domain.agreement.Agreement.Proposal;
import org.jspecify.annotations.Nullable;

/** An agreement records what its session decided, and is refused whatever the session did not. */
final class Adopting {
    private Adopting() {}

    static Decision<AgreementEvent> adopt(AdoptAgreement c, Agreement state, Context context) {
        if (!(state instanceof Proposal proposal) || !Proposing.onTheTable(state)) {
            return Decision.reject(Proposing.offTheTable(c.agreement(), state));
        }
        Subject subject = proposal.subject();
        Optional<SessionFacts> held = context.facts(c.session(), SessionFacts.class);
        if (held.isEmpty()) {
            return Decision.reject(new SessionNotOpen(c.agreement(), c.session()));
        }
        SessionFacts session = held.get();
        if (!session.mesa().equals(subject.mesa())) {
            return Decision.reject(
                    new SessionOfAnotherMesa(c.agreement(), c.session(), session.mesa()));
        }
        AgreementRejection refusal =
                session.documented()
                        ? (session.item(subject.item()).isEmpty()
                                ? new NotOnTheAgenda(c.agreement(), c.session(), subject.item())
                                : null)
                        : live(c, subject, session, context);
        return refusal != null ? Decision.reject(refusal) : adopted(subject, session, context);
    }

    private static @Nullable AgreementRejection live(
            AdoptAgreement c, Subject subject, SessionFacts session, Context context) {
        Optional<DecisionTaken> decision = session.decision(subject.id());
        // The platform records a decision after the fact, so it is judged at the decision's
        // instant;
        // a person who adopts must find the session open and in quorum at that moment as well.
        boolean byPlatform = context.caller().is(Role.SYSTEM) && decision.isPresent();
        Instant at = byPlatform ? decision.get().at() : context.occurredAt();
        if (!session.openAt(at)) {
            Optional<Instant> closed = session.closedAt().filter(it -> !at.isBefore(it));
            return closed.isPresent()
                    ? new SessionAlreadyClosed(subject.id(), c.session(), closed.get())
                    : new SessionNotOpen(subject.id(), c.session());
        }
        Quorum quorum = session.quorumAt(at);
        if (!quorum.reached()) {
            return new QuorumNotReached(
                    subject.id(), c.session(), quorum.present(), quorum.required());
        }
        if (decision.isEmpty()) {
            return new NotDecided(subject.id(), c.session());
        }
        return decided(subject, c, decision.get());
    }

    private static @Nullable AgreementRejection decided(
            Subject subject, AdoptAgreement c, DecisionTaken decision) {
        if (!decision.carried()) {
            return new NotCarried(
                    subject.id(),
                    c.session(),
                    decision.tally().inFavour(),
                    decision.tally().against(),
                    decision.tally().abstained());
        }
        if (!decision.quorum().reached()) {
            return new QuorumNotReached(
                    subject.id(),
                    c.session(),
                    decision.quorum().present(),
                    decision.quorum().required());
        }
        if (!decision.text().equals(subject.hash())) {
            return new TextDiffers(subject.id(), decision.text(), subject.hash());
        }
        if (subject.kind() == AgreementKind.OPERATIVE && subject.drafts().isEmpty()) {
            return new NoCommitments(subject.id());
        }
        if (subject.followUp() == null) {
            return new NoFollowUpBody(subject.id());
        }
        return untagged(subject.tags()) ? new NotTagged(subject.id()) : null;
    }

    static boolean untagged(AgreementTags tags) {
        return tags.objectives().isEmpty();
    }

    private static Decision<AgreementEvent> adopted(
            Subject subject, SessionFacts session, Context context) {
        Adoption adoption = manner(subject, session, context);
        LocalDate on = adoption.at().atZone(Context.ZONE).toLocalDate();
        Tag series = AgreementSeries.of(session.id());
        String code =
                String.format(Locale.ROOT, "AC-%s-%02d", session.code(), context.count(series) + 1);
        Visibility shown = subject.visibilityOn(context.occurredOn());
        Concerned concerned = ConcernedInstitutions.atFirst(subject, context.occurredOn());
        List<AgreementEvent> events = new ArrayList<>();
        events.add(
                new AgreementAdopted(
                        subject.id(),
                        subject.mesa(),
                        code,
                        subject.title(),
                        subject.hash(),
                        subject.kind(),
                        subject.followUp(),
                        subject.tags(),
                        adoption,
                        on,
                        subject.validUntil(),
                        shown,
                        concerned));
        // A transcribed acta was signed long ago.
        if (session.documented() || inForce(subject, on, context) == InForce.ON_ADOPTION) {
            events.add(
                    new AgreementInForce(
                            subject.id(), subject.mesa(), code, on, on, shown, concerned));
        }
        return Decision.<AgreementEvent>accept(events).tagged(series);
    }

    private static Adoption manner(Subject subject, SessionFacts session, Context context) {
        Optional<DecisionTaken> taken = session.decision(subject.id());
        if (taken.isEmpty()) {
            return new Adoption(
                    session.id(),
                    subject.item(),
                    Manner.TRANSCRIPTION,
                    null,
                    null,
                    null,
                    session.heldOn().atTime(12, 0).atZone(Context.ZONE).toInstant());
        }
        DecisionTaken decision = taken.get();
        return switch (decision.method()) {
            case CONSENSUS ->
                    new Adoption(
                            session.id(),
                            decision.item(),
                            Manner.CONSENSUS,
                            null,
                            null,
                            decision.quorum(),
                            decision.at());
            case VOTE ->
                    new Adoption(
                            session.id(),
                            decision.item(),
                            Manner.VOTE,
                            decision.majority(),
                            decision.tally(),
                            decision.quorum(),
                            decision.at());
        };
    }

    static Decision<AgreementEvent> bringIntoForce(
            BringIntoForce c, Agreement state, Context context) {
        return switch (state) {
            case Adopted a when a.status() == AgreementStatus.ADOPTED ->
                    context.caller().is(Role.SYSTEM)
                                    || inForce(a.subject(), a.date(), context)
                                            == InForce.ON_ADOPTION
                            ? Decision.accept(
                                    new AgreementInForce(
                                            c.agreement(),
                                            a.mesa(),
                                            a.number(),
                                            a.date(),
                                            context.occurredOn(),
                                            a.subject().visibilityOn(context.occurredOn()),
                                            ConcernedInstitutions.now(a.subject(), context)))
                            : Decision.reject(new WaitsForSignature(c.agreement()));
            case Known known -> Decision.reject(new NotAdopted(c.agreement(), known.status()));
            case Agreement.Unknown() ->
                    Decision.reject(Proposing.offTheTable(c.agreement(), state));
        };
    }

    private static InForce inForce(Subject subject, LocalDate on, Context context) {
        return context.facts(subject.mesa(), MesaFacts.class)
                .flatMap(mesa -> mesa.rulesOn(on))
                .orElseGet(MesaRules::usual)
                .acta()
                .inForce();
    }
}
