package mesa.domain.acta;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.acta.ActaCommand.ApproveActa;
import mesa.api.acta.ActaEvent.ActaCirculated;
import mesa.domain.Due;
import mesa.domain.Lookup;
import mesa.domain.Reaction;
import mesa.domain.Reaction.Intent;

/** Whoever does not observe in time agrees (INV-T2). */
public final class WhenActaCirculatesThenSilenceApproves implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {

        return event.event() instanceof ActaCirculated e
                ? List.of(
                        Intent.at(
                                Due.on(e.observeBy().plusDays(1), event),
                                new ApproveActa(e.acta())))
                : List.of();
    }
}
