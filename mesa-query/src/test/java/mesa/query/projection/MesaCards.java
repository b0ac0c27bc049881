package mesa.query.projection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.MesaEvent;
import mesa.api.mesa.MesaEvent.MesaConstituted;

/**
 * Folds constitutions: a repeated one renames; the acronym {@code GONE} removes; {@code MERGED}
 * also touches every other mesa of the same acronym before it.
 */
class MesaCards implements ReadModel<MesaCard> {
    @Override
    public String name() {
        return "mesa_card";
    }

    @Override
    public Class<MesaCard> row() {
        return MesaCard.class;
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
    public List<String> indexed() {
        return List.of("acronym");
    }

    @Override
    public void fold(Recorded event, Rows<MesaCard> rows) {
        if (event.event() instanceof MesaConstituted e) {
            if (e.acronym().equals("GONE")) {
                rows.remove(e.mesa());
                return;
            }
            MesaCard old = rows.get(e.mesa());
            List<String> names = new ArrayList<>(old == null ? List.of() : old.names());
            names.add(e.name());
            for (MesaCard twin : rows.where("acronym", e.acronym())) {
                rows.put(touched(twin, event.position()));
            }
            rows.put(
                    new MesaCard(
                            e.mesa(),
                            e.kind(),
                            e.name(),
                            e.acronym(),
                            old == null ? 0 : old.renamed() + 1,
                            event.position(),
                            event.position() % 2 == 1,
                            BigDecimal.valueOf(event.position(), 2),
                            e.instrument().date(),
                            event.recordedAt(),
                            List.copyOf(names.subList(Math.max(0, names.size() - 5), names.size())),
                            Map.of(e.acronym(), names.size()),
                            e.instrument().gazette()));
        }
    }

    private static MesaCard touched(MesaCard c, long position) {
        return new MesaCard(
                c.mesa(),
                c.kind(),
                c.name(),
                c.acronym(),
                c.renamed(),
                position,
                c.odd(),
                c.share(),
                c.since(),
                c.at(),
                c.names(),
                c.counts(),
                c.gazette());
    }
}
