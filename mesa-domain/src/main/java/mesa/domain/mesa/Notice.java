package mesa.domain.mesa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mesa.api.actor.ActorId;
import mesa.api.mesa.ConvocationRejection.NoticeTooShort;
import mesa.api.mesa.MesaRejection;
import mesa.api.mesa.MesaRules;
import mesa.api.mesa.MesaRules.NoticeRule;
import mesa.api.session.SessionKind;
import mesa.domain.Context;
import mesa.domain.WorkingDays;

/**
 * INV-C2: the working days between the act and the session, by the rules of the day of the act.
 *
 * @param given from the day after the act up to and including the day of the session
 * @param voters who would have to waive a shorter one, all of them
 */
record Notice(int given, int asked, LocalDate earliest, List<ActorId> voters) {
    static Notice of(Mesa.Standing mesa, SessionKind kind, Instant startsAt, Context context) {
        NoticeRule rule =
                mesa.rulesOn(context.occurredOn())
                        .map(MesaRules::notice)
                        .orElseGet(() -> MesaRules.usual().notice());
        int asked =
                switch (kind) {
                    case ORDINARY, INSTALLATION -> rule.ordinaryDays();
                    case EXTRAORDINARY, TECHNICAL -> rule.extraordinaryDays();
                };
        WorkingDays days = WorkingDays.without(rule.alsoNonWorking());
        LocalDate on = context.occurredOn();
        LocalDate day = startsAt.atZone(Context.ZONE).toLocalDate();
        return new Notice(
                days.between(on, day),
                asked,
                days.after(on, asked),
                mesa.roster().votersAt(context.occurredAt()));
    }

    /** A waiver is unanimous; where nobody can vote, nobody can waive. */
    Optional<MesaRejection> tooShort(List<ActorId> waivedBy) {
        if (given >= asked) {
            return Optional.empty();
        }
        List<ActorId> others = voters.stream().filter(v -> !waivedBy.contains(v)).toList();
        return voters.isEmpty() || !others.isEmpty()
                ? Optional.of(new NoticeTooShort(given, asked, earliest, others))
                : Optional.empty();
    }
}
