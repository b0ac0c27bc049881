package mesa.domain.roadmap;

import java.util.Optional;
import mesa.api.mesa.MesaId;
import mesa.api.roadmap.RoadmapCommand;
import mesa.api.roadmap.RoadmapCommand.AddMilestone;
import mesa.api.roadmap.RoadmapCommand.ApproveRoadmap;
import mesa.api.roadmap.RoadmapCommand.CloseRoadmap;
import mesa.api.roadmap.RoadmapCommand.DraftRoadmap;
import mesa.api.roadmap.RoadmapCommand.FlagMilestoneDelay;
import mesa.api.roadmap.RoadmapCommand.LinkCommitment;
import mesa.api.roadmap.RoadmapCommand.MissMilestone;
import mesa.api.roadmap.RoadmapCommand.ReachMilestone;
import mesa.api.roadmap.RoadmapCommand.RescheduleMilestone;
import mesa.api.roadmap.RoadmapCommand.ReviseRoadmap;
import mesa.api.roadmap.RoadmapEvent;
import mesa.api.roadmap.RoadmapRejection.AlreadyDrafted;
import mesa.api.roadmap.RoadmapRejection.NothingDrafted;
import mesa.domain.Context;
import mesa.domain.Decider;
import mesa.domain.Decision;
import mesa.domain.Lookup;
import mesa.domain.roadmap.Roadmap.Known;

/** Rules INV-R1 to INV-R5. */
public final class RoadmapDecider implements Decider<RoadmapCommand, RoadmapEvent, Roadmap> {
    @Override
    public String type() {
        return "roadmap";
    }

    @Override
    public Class<RoadmapCommand> commands() {
        return RoadmapCommand.class;
    }

    @Override
    public Class<RoadmapEvent> events() {
        return RoadmapEvent.class;
    }

    @Override
    public Roadmap initial() {
        return new Roadmap.Unknown();
    }

    @Override
    public Optional<MesaId> mesa(RoadmapCommand command, Roadmap state, Lookup lookup) {
        return switch (state) {
            case Known known -> Optional.of(known.mesa());
            case Roadmap.Unknown() ->
                    command instanceof DraftRoadmap c ? Optional.of(c.mesa()) : Optional.empty();
        };
    }

    @Override
    public Decision<RoadmapEvent> decide(RoadmapCommand command, Roadmap state, Context context) {
        return switch (state) {
            case Roadmap.Unknown() ->
                    command instanceof DraftRoadmap c
                            ? Planning.draft(c, context)
                            : Decision.reject(new NothingDrafted(command.roadmap()));
            case Known known -> known(command, known, context);
        };
    }

    private static Decision<RoadmapEvent> known(
            RoadmapCommand command, Known state, Context context) {
        return switch (command) {
            case DraftRoadmap c -> Decision.reject(new AlreadyDrafted(c.roadmap()));
            case AddMilestone c -> Planning.add(c, state);
            case LinkCommitment c -> Planning.link(c, state, context);
            case ApproveRoadmap c -> Planning.approve(c, state, context);
            case ReviseRoadmap c -> Planning.revise(c, state, context);
            case ReachMilestone c -> MilestoneProgress.reach(c, state, context);
            case MissMilestone c -> MilestoneProgress.miss(c, state);
            case FlagMilestoneDelay c -> MilestoneProgress.delay(c, state, context);
            case RescheduleMilestone c -> MilestoneProgress.reschedule(c, state);
            case CloseRoadmap c -> MilestoneProgress.close(c, state, context);
        };
    }

    @Override
    public Roadmap evolve(Roadmap state, RoadmapEvent event) {
        return RoadmapFold.fold(state, event);
    }
}
