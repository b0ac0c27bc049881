package mesa.domain.mesa;

import java.util.List;
import mesa.api.Recorded;
import mesa.api.mesa.ConvocationCommand.CarryItemOver;
import mesa.api.mesa.MesaId;
import mesa.api.mesa.MesaTags;
import mesa.api.session.AgendaEvent.ItemDeferred;
import mesa.api.session.AgendaItem;
import mesa.api.session.ProposedItem;
import mesa.domain.Lookup;
import mesa.domain.Reaction;

/** INV-O4: what one session leaves waits for the next agenda. */
public final class WhenItemIsDeferredThenCarryItOver implements Reaction {
    @Override
    public List<Intent> after(Recorded event, Lookup lookup) {
        return event.event() instanceof ItemDeferred e
                ? lookup.tagged(MesaTags.session(e.session())).stream()
                        .map(stream -> new MesaId(stream.id()))
                        .map(mesa ->
                                Intent.now(
                                        new CarryItemOver(
                                                mesa, e.session(), e.number(), proposed(e.item()))))
                        .toList()
                : List.of();
    }

    private static ProposedItem proposed(AgendaItem item) {
        return new ProposedItem(
                item.title(),
                item.kind(),
                item.proponent(),
                item.minutes(),
                item.document(),
                item.majority());
    }
}
