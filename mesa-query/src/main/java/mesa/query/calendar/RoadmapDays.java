package mesa.query.calendar;

import java.util.UUID;
import mesa.api.commitment.Visibility;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.roadmap.RoadmapEvent.CommitmentLinkedToRoadmap;
import mesa.api.roadmap.RoadmapEvent.MilestoneAdded;
import mesa.api.roadmap.RoadmapEvent.MilestoneDelayed;
import mesa.api.roadmap.RoadmapEvent.MilestoneMissed;
import mesa.api.roadmap.RoadmapEvent.MilestoneReached;
import mesa.api.roadmap.RoadmapEvent.MilestoneRescheduled;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapEvent.RoadmapClosed;
import mesa.api.roadmap.RoadmapEvent.RoadmapDrafted;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.roadmap.RoadmapId;
import mesa.query.calendar.CalendarEntry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * When milestones are to be reached; those of a draft are no more than a plan of its members. A
 * roadmap has an entry of its own without a day, which keeps the mesa that only its draft names.
 */
final class RoadmapDays {
    private RoadmapDays() {}

    static void fold(RoadmapEvent event, CalendarChange calendarChange) {
        switch (event) {
            case RoadmapDrafted e -> {
                UUID mesa = e.mesa().value();
                calendarChange.put(Kind.MILESTONE_DUE, key(e.roadmap()), mesa, e.title());
                e.milestones()
                        .forEach(m ->
                                put(e.roadmap(), mesa, m, Visibility.INTERNAL, calendarChange));
            }
            case MilestoneAdded e ->
                    put(
                            e.roadmap(),
                            mesa(e.roadmap(), calendarChange),
                            e.milestone(),
                            Visibility.INTERNAL,
                            calendarChange);
            case RoadmapApproved e -> {
                UUID mesa = mesa(e.roadmap(), calendarChange);
                e.milestones()
                        .forEach(m -> put(e.roadmap(), mesa, m, Visibility.PUBLIC, calendarChange));
            }
            case RoadmapRevised e -> {
                UUID mesa = mesa(e.roadmap(), calendarChange);
                e.milestones().stream()
                        .filter(m -> changed(e.roadmap(), m, calendarChange))
                        .forEach(m -> put(e.roadmap(), mesa, m, Visibility.PUBLIC, calendarChange));
                e.discarded().forEach(m -> calendarChange.cancelled(key(e.roadmap(), m)));
            }
            case MilestoneReached e -> calendarChange.done(key(e.roadmap(), e.milestone()));
            case MilestoneMissed e -> calendarChange.done(key(e.roadmap(), e.milestone()));
            case MilestoneRescheduled e ->
                    calendarChange.move(key(e.roadmap(), e.milestone()), e.to());
            case RoadmapClosed e ->
                    calendarChange.of(e.roadmap().value()).stream()
                            .filter(entry -> entry.state() == CalendarEntry.State.OPEN)
                            .forEach(entry -> calendarChange.done(entry.key()));
            case CommitmentLinkedToRoadmap _, MilestoneDelayed _ -> {}
        }
    }

    /** A milestone a revision keeps as it is keeps its day and whether it was reached. */
    private static boolean changed(RoadmapId roadmap, Milestone m, CalendarChange calendarChange) {
        return calendarChange
                .find(key(roadmap, m.key()))
                .map(known -> !m.due().equals(known.day()) || !known.title().equals(m.title()))
                .orElse(true);
    }

    private static void put(
            RoadmapId roadmap,
            @Nullable UUID mesa,
            Milestone m,
            Visibility visibility,
            CalendarChange calendarChange) {
        calendarChange.put(
                Kind.MILESTONE_DUE,
                key(roadmap, m.key()),
                mesa,
                m.responsible() == null ? null : m.responsible().value(),
                null,
                m.title(),
                m.due(),
                visibility);
    }

    private static @Nullable UUID mesa(RoadmapId roadmap, CalendarChange calendarChange) {
        return calendarChange.find(key(roadmap)).map(CalendarEntry::mesa).orElse(null);
    }

    private static String key(RoadmapId roadmap) {
        return "roadmap/" + roadmap.value();
    }

    private static String key(RoadmapId roadmap, String milestone) {
        return key(roadmap) + "/" + milestone;
    }
}
