package mesa.domain.mesa;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mesa.api.commitment.CommitmentFacts;
import mesa.api.commitment.CommitmentId;
import mesa.api.mesa.LeftCommitment;
import mesa.api.mesa.MesaCommand.CloseMesa;
import mesa.api.mesa.MesaCommand.MergeMesas;
import mesa.api.mesa.MesaCommand.NoteInactivity;
import mesa.api.mesa.MesaCommand.ReopenMesa;
import mesa.api.mesa.MesaCommand.ResumeMesa;
import mesa.api.mesa.MesaCommand.SuspendMesa;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaEvent.MesaClosed;
import mesa.api.mesa.MesaEvent.MesaInactivityNoted;
import mesa.api.mesa.MesaEvent.MesaReopened;
import mesa.api.mesa.MesaEvent.MesaResumed;
import mesa.api.mesa.MesaEvent.MesaSuspended;
import mesa.api.mesa.MesaEvent.MesasMerged;
import mesa.api.mesa.MesaFacts;
import mesa.api.mesa.MesaKind;
import mesa.api.mesa.MesaRejection;
import mesa.api.mesa.MesaRejection.InstrumentAfterAct;
import mesa.api.mesa.MesaRejection.MergeTargetUnfit;
import mesa.api.mesa.MesaRejection.NotInactive;
import mesa.api.mesa.MesaRejection.OpenCommitments;
import mesa.api.mesa.MesaRejection.TermMissing;
import mesa.api.mesa.MesaRejection.WrongMesaStatus;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.MesaTags;
import mesa.api.session.SessionFacts;
import mesa.api.session.SessionId;
import mesa.domain.Context;
import mesa.domain.Decision;

/** How a mesa rests, ends and comes back: INV-M5. */
final class Course {
    private Course() {}

    static Decision<MesaEvent> suspend(SuspendMesa c, Mesa.Standing mesa, Context context) {
        return only(mesa, MesaStatus.INSTALLED, MesaStatus.ACTIVE)
                .orElseGet(() ->
                        Decision.accept(
                                new MesaSuspended(c.mesa(), c.reason(), context.occurredAt())));
    }

    static Decision<MesaEvent> resume(ResumeMesa c, Mesa.Standing mesa, Context context) {
        return only(mesa, MesaStatus.SUSPENDED)
                .orElseGet(() ->
                        Decision.accept(
                                new MesaResumed(c.mesa(), c.reason(), context.occurredAt())));
    }

    static Decision<MesaEvent> merge(MergeMesas c, Mesa.Standing mesa, Context context) {
        Optional<Decision<MesaEvent>> wrong =
                only(mesa, MesaStatus.INSTALLED, MesaStatus.ACTIVE, MesaStatus.SUSPENDED);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (c.instrument().date().isAfter(context.occurredOn())) {
            return Decision.reject(
                    new InstrumentAfterAct(c.instrument().date(), context.occurredOn()));
        }
        boolean fit =
                !c.into().equals(c.mesa())
                        && context.facts(c.into(), MesaFacts.class)
                                .filter(f -> f.activeAt(context.occurredAt()))
                                .isPresent();
        return fit
                ? Decision.accept(
                        new MesasMerged(c.mesa(), c.into(), c.instrument(), context.occurredAt()))
                : Decision.reject(new MergeTargetUnfit(c.into()));
    }

    static Decision<MesaEvent> close(CloseMesa c, Mesa.Standing mesa, Context context) {
        Optional<Decision<MesaEvent>> wrong =
                only(
                        mesa,
                        MesaStatus.CONSTITUTED,
                        MesaStatus.INSTALLED,
                        MesaStatus.ACTIVE,
                        MesaStatus.SUSPENDED);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        List<CommitmentId> listed = c.left().stream().map(LeftCommitment::commitment).toList();
        List<CommitmentId> forgotten =
                context.tagged(MesaTags.commitments(c.mesa())).stream()
                        .map(stream -> new CommitmentId(stream.id()))
                        .filter(id -> !listed.contains(id))
                        .flatMap(id -> context.facts(id, CommitmentFacts.class).stream())
                        .filter(facts -> facts.status().open())
                        .map(CommitmentFacts::id)
                        .toList();
        return forgotten.isEmpty()
                ? Decision.accept(
                        new MesaClosed(c.mesa(), c.reason(), c.left(), context.occurredAt()))
                : Decision.reject(new OpenCommitments(c.mesa(), forgotten.size(), forgotten));
    }

    static Decision<MesaEvent> reopen(ReopenMesa c, Mesa.Standing mesa, Context context) {
        Optional<Decision<MesaEvent>> wrong = only(mesa, MesaStatus.CLOSED);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (mesa.kind() == MesaKind.THEMATIC_AD_HOC && c.term() == null) {
            return Decision.reject(new TermMissing(mesa.kind()));
        }
        Optional<MesaRejection> other =
                mesa.kind() == MesaKind.NATIONAL
                        ? Constitution.otherNational(context)
                        : Optional.empty();
        return other.map(Decision::<MesaEvent>reject)
                .orElseGet(() ->
                        Decision.accept(
                                new MesaReopened(
                                        c.mesa(), c.instrument(), c.term(), context.occurredAt())));
    }

    /** Only says what is still so: a sitting after {@code since} makes the timer void. */
    static Decision<MesaEvent> noteInactivity(
            NoteInactivity c, Mesa.Standing mesa, Context context) {
        LocalDate lastSat = mesa.convocations().lastSat();
        boolean sat =
                lastSat != null && lastSat.isAfter(c.since())
                        || documentedAfter(c.since(), mesa, context);
        boolean allowed =
                mesa.rulesOn(context.occurredOn())
                        .filter(r ->
                                context.occurredOn()
                                        .isAfter(c.since().plusDays(r.inactivityDays())))
                        .isEmpty();
        return sat || allowed || !mesa.body().status().sits()
                ? Decision.reject(new NotInactive(c.mesa(), c.since()))
                : Decision.accept(
                        new MesaInactivityNoted(c.mesa(), c.since(), context.occurredAt()));
    }

    private static boolean documentedAfter(LocalDate since, Mesa.Standing mesa, Context context) {
        return context.tagged(MesaTags.editions(mesa.id())).stream()
                .map(stream -> new SessionId(stream.id()))
                .flatMap(id -> context.facts(id, SessionFacts.class).stream())
                .anyMatch(session -> session.heldOn().isAfter(since));
    }

    static Optional<Decision<MesaEvent>> only(Mesa.Standing mesa, MesaStatus... allowed) {
        MesaStatus status = mesa.body().status();
        return Arrays.asList(allowed).contains(status)
                ? Optional.empty()
                : Optional.of(
                        Decision.reject(
                                new WrongMesaStatus(mesa.id(), status, Arrays.asList(allowed))));
    }
}
