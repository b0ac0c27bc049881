package mesa.domain.mesa;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.mesa.ConvocationCommand.FulfilConvocation;
import mesa.api.session.SessionEvent.SessionOpened;
import mesa.domain.Lookup;
import mesa.domain.Reaction;

/** A convocation has served when its session sits; it can no longer be changed. */
public final class WhenSessionOpensThenFulfilItsConvocation implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {
        return event.event() instanceof SessionOpened e
                ? List.of(Intent.now(new FulfilConvocation(e.mesa(), e.session())))
                : List.of();
    }
}
