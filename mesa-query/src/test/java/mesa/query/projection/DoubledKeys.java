package mesa.query.projection;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.MesaEvent;

/** Breaks its own promise that every row has a key of its own. */
final class DoubledKeys implements ReadModel<DoubledKey> {
    @Override
    public String name() {
        return "doubled_key";
    }

    @Override
    public Class<DoubledKey> row() {
        return DoubledKey.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(MesaEvent.class);
    }

    @Override
    public boolean appendOnly() {
        return true;
    }

    @Override
    public void fold(Recorded event, Rows<DoubledKey> rows) {
        if (event.event() instanceof MesaEvent e) {
            rows.put(new DoubledKey(e.mesa(), event.position()));
        }
    }
}
