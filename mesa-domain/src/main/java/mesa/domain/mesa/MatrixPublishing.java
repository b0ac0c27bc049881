package mesa.domain.mesa;

import java.time.LocalDate;
import java.util.Optional;
import mesa.api.Sha256;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaStatus;
import mesa.api.mesa.PublicationCommand;
import mesa.api.mesa.PublicationCommand.FlagLatePublication;
import mesa.api.mesa.PublicationCommand.OpenPublication;
import mesa.api.mesa.PublicationCommand.PublishMatrix;
import mesa.api.mesa.PublicationCommand.SchedulePublication;
import mesa.api.mesa.PublicationEvent;
import mesa.api.mesa.PublicationEvent.FollowUpMatrixPublished;
import mesa.api.mesa.PublicationEvent.FollowUpMatrixUpdated;
import mesa.api.mesa.PublicationEvent.PublicationFellDue;
import mesa.api.mesa.PublicationEvent.PublicationOverdue;
import mesa.api.mesa.PublicationEvent.PublicationScheduled;
import mesa.api.mesa.PublicationRejection.MatrixAlreadyPublished;
import mesa.api.mesa.PublicationRejection.PublicationActsBackwards;
import mesa.api.mesa.PublicationRejection.PublicationAlreadyOpen;
import mesa.api.mesa.PublicationRejection.PublicationNotDue;
import mesa.api.mesa.PublicationRejection.PublicationNotOverdue;
import mesa.api.mesa.PublicationRejection.UpdateWithoutReason;
import mesa.domain.Context;
import mesa.domain.Decision;

/** Pending from the end of the month, published, updated (domain 3.20). */
final class MatrixPublishing {
    private MatrixPublishing() {}

    static Decision<MesaEvent> decide(PublicationCommand c, Mesa.Standing mesa, Context context) {
        Optional<Decision<MesaEvent>> wrong =
                Course.only(
                        mesa,
                        MesaStatus.CONSTITUTED,
                        MesaStatus.INSTALLED,
                        MesaStatus.ACTIVE,
                        MesaStatus.SUSPENDED);
        return wrong.orElseGet(() ->
                switch (c) {
                    case SchedulePublication s -> schedule(s, mesa.publications(), context);
                    case OpenPublication o -> open(o, mesa.publications(), context);
                    case FlagLatePublication f -> flag(f, mesa.publications(), context);
                    case PublishMatrix p -> publish(p, mesa.publications(), context);
                });
    }

    private static Decision<MesaEvent> schedule(
            SchedulePublication c, Publications all, Context context) {
        LocalDate thisMonth = context.occurredOn().withDayOfMonth(1);
        LocalDate notBefore =
                all.last()
                        .map(last -> last.plusDays(1))
                        .filter(thisMonth::isBefore)
                        .orElse(thisMonth);
        return c.from().isBefore(notBefore)
                ? Decision.reject(new PublicationActsBackwards(c.mesa(), c.from(), notBefore))
                : Decision.accept(new PublicationScheduled(c.mesa(), c.from(), c.byDay()));
    }

    private static Decision<MesaEvent> open(OpenPublication c, Publications all, Context context) {
        if (all.of(c.cutoff()).isPresent()) {
            return Decision.reject(new PublicationAlreadyOpen(c.mesa(), c.cutoff()));
        }
        return all.by(c.cutoff())
                .filter(_ -> context.occurredOn().isAfter(c.cutoff()))
                .map(by ->
                        Decision.<MesaEvent>accept(
                                new PublicationFellDue(c.mesa(), c.cutoff(), by)))
                .orElseGet(() -> Decision.reject(new PublicationNotDue(c.mesa(), c.cutoff())));
    }

    private static Decision<MesaEvent> flag(
            FlagLatePublication c, Publications all, Context context) {
        return all.of(c.cutoff())
                .filter(month -> month.dataset() == null && !month.flagged())
                .filter(month -> context.occurredOn().isAfter(month.by()))
                .map(month ->
                        Decision.<MesaEvent>accept(
                                new PublicationOverdue(c.mesa(), c.cutoff(), month.by())))
                .orElseGet(() -> Decision.reject(new PublicationNotOverdue(c.mesa(), c.cutoff())));
    }

    private static Decision<MesaEvent> publish(PublishMatrix c, Publications all, Context context) {
        Optional<Publications.Month> owed = all.of(c.cutoff());
        if (owed.isEmpty()) {
            return Decision.reject(new PublicationNotDue(c.mesa(), c.cutoff()));
        }
        var former = owed.get().dataset();
        if (former == null) {
            return Decision.accept(
                    new FollowUpMatrixPublished(
                            c.mesa(),
                            c.cutoff(),
                            c.dataset(),
                            context.occurredOn().isAfter(owed.get().by())));
        }
        if (former.equals(c.dataset())) {
            return Decision.reject(new MatrixAlreadyPublished(c.mesa(), c.cutoff(), former));
        }
        return c.reason() == null || c.reason().isBlank()
                ? Decision.reject(new UpdateWithoutReason(c.mesa(), c.cutoff()))
                : Decision.accept(
                        new FollowUpMatrixUpdated(
                                c.mesa(), c.cutoff(), former, c.dataset(), c.reason()));
    }

    /** What each event makes of the publications. */
    static Publications after(Publications all, PublicationEvent event) {
        return switch (event) {
            case PublicationScheduled e -> all.owedFrom(e.from(), e.byDay());
            case PublicationFellDue e ->
                    all.with(e.cutoff(), new Publications.Month(e.by(), null, false));
            case PublicationOverdue e ->
                    all.with(e.cutoff(), new Publications.Month(e.by(), null, true));
            case FollowUpMatrixPublished e -> published(all, e.cutoff(), e.dataset());
            case FollowUpMatrixUpdated e -> published(all, e.cutoff(), e.dataset());
        };
    }

    private static Publications published(Publications all, LocalDate cutoff, Sha256 dataset) {
        return all.of(cutoff)
                .map(month ->
                        all.with(
                                cutoff,
                                new Publications.Month(month.by(), dataset, month.flagged())))
                .orElse(all);
    }
}
