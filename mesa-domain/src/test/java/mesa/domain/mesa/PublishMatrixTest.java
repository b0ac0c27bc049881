package mesa.domain.mesa;

import static mesa.domain.Setting.MESA;
import static mesa.domain.Setting.installed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Caller;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.Sha256;
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
import mesa.domain.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishMatrixTest {
    private static final LocalDate JANUARY = LocalDate.of(2022, 1, 31);
    private static final LocalDate BY = LocalDate.of(2022, 2, 10);
    private static final Sha256 FILE = Sha256.of("matriz");
    private static final Sha256 CORRECTED = Sha256.of("matriz corregida");
    private static final SchedulePublication SCHEDULE =
            new SchedulePublication(MESA, LocalDate.of(2022, 1, 17), 10);

    private static Story scheduled() {
        return installed().at("2022-01-17T09:00-05:00").done(SCHEDULE);
    }

    private static Story due() {
        return scheduled().until("2022-02-01T08:00-05:00");
    }

    private static PublishMatrix publish(Sha256 file, @Nullable String reason) {
        return new PublishMatrix(MESA, JANUARY, file, reason);
    }

    private static List<DomainEvent> publications(Story story) {
        return story.journal().stream()
                .<DomainEvent>map(Recorded::event)
                .filter(PublicationEvent.class::isInstance)
                .toList();
    }

    @Test
    void the_month_that_ended_is_due_until_the_day_set() {
        assertThat(publications(due()))
                .containsExactly(
                        new PublicationScheduled(MESA, SCHEDULE.from(), 10),
                        new PublicationFellDue(MESA, JANUARY, BY));
    }

    @Test
    void every_month_is_told_once_and_once_more_when_overdue() {
        Story story = due();
        story.done(publish(FILE, null)).until("2022-04-30T12:00-05:00");
        assertThat(publications(story))
                .containsExactly(
                        new PublicationScheduled(MESA, SCHEDULE.from(), 10),
                        new PublicationFellDue(MESA, JANUARY, BY),
                        new FollowUpMatrixPublished(MESA, JANUARY, FILE, false),
                        due(2, 28),
                        late(2, 28),
                        due(3, 31),
                        late(3, 31));
    }

    @Test
    void a_clock_that_jumps_leaves_no_month_out_and_tells_none_twice() {
        Story story = scheduled().react().at("2022-06-20T09:00-05:00");
        story.done(new SchedulePublication(MESA, LocalDate.of(2022, 7, 1), 15));
        story.until("2022-08-01T08:00-05:00");
        assertThat(publications(story))
                .filteredOn(PublicationFellDue.class::isInstance)
                .extracting(event -> ((PublicationFellDue) event).cutoff().getMonthValue())
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(publications(story))
                .contains(
                        new PublicationFellDue(
                                MESA, LocalDate.of(2022, 7, 31), LocalDate.of(2022, 8, 15)));
    }

    @Test
    void what_comes_after_its_day_is_marked_late() {
        due().at("2022-02-11T09:00-05:00")
                .when(publish(FILE, null))
                .thenAccepted(new FollowUpMatrixPublished(MESA, JANUARY, FILE, true));
    }

    @Test
    void only_a_month_that_ended_is_published() {
        scheduled().when(publish(FILE, null)).thenRefused(new PublicationNotDue(MESA, JANUARY));
        scheduled()
                .as(Caller.SYSTEM)
                .when(new OpenPublication(MESA, JANUARY))
                .thenRefused(new PublicationNotDue(MESA, JANUARY));
        installed()
                .at("2022-02-01T08:00-05:00")
                .as(Caller.SYSTEM)
                .when(new OpenPublication(MESA, JANUARY))
                .thenRefused(new PublicationNotDue(MESA, JANUARY));
    }

    @Test
    void a_month_is_opened_once_and_flagged_once() {
        due().as(Caller.SYSTEM)
                .when(new OpenPublication(MESA, JANUARY))
                .thenRefused(new PublicationAlreadyOpen(MESA, JANUARY));
        due().at("2022-02-10T23:00-05:00")
                .as(Caller.SYSTEM)
                .when(new FlagLatePublication(MESA, JANUARY))
                .thenRefused(new PublicationNotOverdue(MESA, JANUARY));
        due().until("2022-02-11T08:00-05:00")
                .as(Caller.SYSTEM)
                .when(new FlagLatePublication(MESA, JANUARY))
                .thenRefused(new PublicationNotOverdue(MESA, JANUARY));
    }

    @Test
    void what_is_published_is_replaced_only_with_a_reason() {
        Story published = due().done(publish(FILE, null));
        published
                .when(publish(FILE, "Otra vez"))
                .thenRefused(new MatrixAlreadyPublished(MESA, JANUARY, FILE));
        published
                .when(publish(CORRECTED, null))
                .thenRefused(new UpdateWithoutReason(MESA, JANUARY));
        published
                .when(publish(CORRECTED, "Cifra de Azuay"))
                .thenAccepted(
                        new FollowUpMatrixUpdated(
                                MESA, JANUARY, FILE, CORRECTED, "Cifra de Azuay"));
    }

    @Test
    void the_day_set_never_acts_backwards() {
        installed()
                .at("2022-01-17T09:00-05:00")
                .when(new SchedulePublication(MESA, LocalDate.of(2021, 12, 31), 10))
                .thenRefused(
                        new PublicationActsBackwards(
                                MESA, LocalDate.of(2021, 12, 31), LocalDate.of(2022, 1, 1)));
    }

    private static PublicationFellDue due(int month, int day) {
        LocalDate cutoff = LocalDate.of(2022, month, day);
        return new PublicationFellDue(MESA, cutoff, cutoff.plusDays(10));
    }

    private static PublicationOverdue late(int month, int day) {
        LocalDate cutoff = LocalDate.of(2022, month, day);
        return new PublicationOverdue(MESA, cutoff, cutoff.plusDays(10));
    }
}
