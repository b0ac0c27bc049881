package mesa.query.web;

import java.util.List;
import java.util.stream.Stream;

/** The views of everything that is followed up, beside each other. */
public final class FollowUpTabs {
    private FollowUpTabs() {}

    /**
     * @param here the view one is looking at
     */
    public static List<Sheet.Tab> of(PageRequest request, Segment here) {
        return Stream.of(
                        Segment.COMMITMENTS,
                        Segment.ROADMAPS,
                        Segment.SCORECARD,
                        Segment.QUALITY,
                        Segment.CALENDAR)
                .map(s ->
                        new Sheet.Tab(request.text("follow." + s.name()), request.to(s), s == here))
                .toList();
    }
}
