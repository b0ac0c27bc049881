package mesa.query.web;

import java.util.List;
import java.util.stream.Stream;

/** The views of everything that is followed up, beside each other. */
public final class FollowUpTabs {
    private FollowUpTabs() {}

    /**
     * @param here the view one is looking at
     */
    public static List<DetailPage.Tab> of(PageRequest request, PathWord here) {
        return Stream.of(
                        PathWord.COMMITMENTS,
                        PathWord.ROADMAPS,
                        PathWord.SCORECARD,
                        PathWord.QUALITY,
                        PathWord.CALENDAR)
                .map(s ->
                        new DetailPage.Tab(
                                request.text("follow." + s.name()), request.to(s), s == here))
                .toList();
    }
}
