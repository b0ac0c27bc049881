package mesa.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mesa.api.Sha256;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.api.acta.ActaEvent.RectifyingActaDrafted;
import mesa.api.acta.ActaId;
import mesa.api.commitment.Visibility;
import mesa.api.mesa.MesaId;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.RoadmapEvent.MilestoneAdded;
import mesa.api.roadmap.RoadmapEvent.MilestoneReached;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapEvent.RoadmapDrafted;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.roadmap.RoadmapId;
import mesa.api.session.SessionId;
import mesa.query.calendar.CalendarEntry.State;
import mesa.query.projection.Fold;
import org.junit.jupiter.api.Test;

/** Whose days these are, and when. */
class CalendarEntriesTest {
    private static final MesaId MESA = new MesaId(new UUID(1, 1));
    private static final RoadmapId ROADMAP = new RoadmapId(new UUID(1, 2));
    private static final ActaId ACTA = new ActaId(new UUID(1, 3));
    private static final SessionId SESSION = new SessionId(new UUID(1, 4));
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static Milestone milestone(String key) {
        return new Milestone(key, "Hito " + key, DAY, 50, List.of(), null);
    }

    private static String key(String milestone) {
        return "roadmap/" + ROADMAP.value() + "/" + milestone;
    }

    private static Fold<CalendarEntry> calendar() {
        return Fold.of(new CalendarEntries());
    }

    private static Fold<CalendarEntry> empty() {
        return calendar().given(new RoadmapDrafted(ROADMAP, MESA, "Hoja", List.of()));
    }

    @Test
    void milestones_added_to_an_empty_draft_are_of_its_mesa() {
        empty().given(
                        new MilestoneAdded(ROADMAP, milestone("a")),
                        new MilestoneAdded(ROADMAP, milestone("b")))
                .thenRow(key("a"), "mesa", MESA.value(), "day", DAY)
                .thenRow(key("b"), "mesa", MESA.value(), "visibility", Visibility.INTERNAL);
    }

    @Test
    void an_empty_draft_shows_no_day() {
        assertThat(empty().rows()).allMatch(entry -> entry.day() == null);
    }

    @Test
    void approved_milestones_of_an_empty_draft_are_public_days_of_its_mesa() {
        empty().given(new RoadmapApproved(ROADMAP, 1, List.of(milestone("a")), null))
                .thenRow(key("a"), "mesa", MESA.value(), "visibility", Visibility.PUBLIC);
    }

    @Test
    void a_revision_keeps_what_was_reached_and_calls_off_what_it_discards() {
        empty().given(
                        new RoadmapApproved(
                                ROADMAP, 1, List.of(milestone("a"), milestone("b")), null),
                        new MilestoneReached(ROADMAP, "a", DAY, List.of(), false),
                        new RoadmapRevised(
                                ROADMAP, 2, List.of(milestone("a")), List.of("b"), "Menos", null))
                .thenRow(key("a"), "state", State.DONE)
                .thenRow(key("b"), "state", State.CANCELLED);
    }

    @Test
    void the_time_to_observe_an_acta_is_of_its_mesa() {
        calendar()
                .given(
                        new RectifyingActaDrafted(
                                ACTA,
                                ACTA,
                                Sha256.of("a"),
                                SESSION,
                                MESA,
                                "A-1",
                                "Debe decir",
                                "Error"),
                        new ActaCirculated(ACTA, List.of(), DAY, false))
                .thenRow("acta/" + ACTA.value(), "mesa", MESA.value(), "day", DAY);
    }
}
