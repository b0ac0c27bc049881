package mesa.domain.roadmap;

import java.time.LocalDate;
import java.util.List;
import mesa.api.Recorded;
import mesa.api.roadmap.Milestone;
import mesa.api.roadmap.RoadmapCommand.FlagMilestoneDelay;
import mesa.api.roadmap.RoadmapEvent.MilestoneRescheduled;
import mesa.api.roadmap.RoadmapEvent.RoadmapApproved;
import mesa.api.roadmap.RoadmapEvent.RoadmapRevised;
import mesa.api.roadmap.RoadmapId;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** A milestone whose day passes is flagged as delayed. */
public final class WhenMilestoneIsPlannedThenWatchIt implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        if (event.event() instanceof RoadmapApproved e) {
            return watch(e.roadmap(), e.milestones(), event);
        }
        if (event.event() instanceof RoadmapRevised e) {
            return watch(e.roadmap(), e.milestones(), event);
        }
        return event.event() instanceof MilestoneRescheduled e
                ? List.of(watch(e.roadmap(), e.milestone(), e.to(), event))
                : List.of();
    }

    private static List<Intent> watch(
            RoadmapId roadmap, List<Milestone> milestones, Recorded event) {
        return milestones.stream().map(m -> watch(roadmap, m.key(), m.due(), event)).toList();
    }

    private static Intent watch(RoadmapId roadmap, String key, LocalDate due, Recorded event) {
        return Intent.at(Due.on(due.plusDays(1), event), new FlagMilestoneDelay(roadmap, key, due));
    }
}
