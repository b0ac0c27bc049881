package mesa.domain.commitment;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.commitment.BreachEvent.BreachNotified;
import mesa.api.commitment.ClockCommand.LapseReplyTime;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** The time to reply to a notice of breach ends by itself (INV-B1). */
public final class WhenBreachIsNotifiedThenAwaitTheReply implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof BreachNotified e
                ? List.of(
                        Intent.at(
                                Due.on(e.replyBy().plusDays(1), event),
                                new LapseReplyTime(e.commitment())))
                : List.of();
    }
}
