package mesa.query.projection;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaEvent.MesaConstituted;

/** Cannot fold the acronym {@code BAD} until it is repaired. */
final class FragileCards implements ReadModel<FragileCard> {
    volatile boolean repaired;

    @Override
    public String name() {
        return "fragile";
    }

    @Override
    public Class<FragileCard> row() {
        return FragileCard.class;
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
    public void fold(Recorded event, Rows<FragileCard> rows) {
        if (event.event() instanceof MesaConstituted e) {
            rows.put(new FragileCard(e.mesa(), e.acronym()));
            if (!repaired && e.acronym().equals("BAD")) {
                throw new IllegalStateException("cannot take BAD");
            }
        }
    }
}
