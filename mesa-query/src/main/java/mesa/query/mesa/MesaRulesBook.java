package mesa.query.mesa;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.mesa.MesaEvent.MesaRulesAmended;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Every version of every mesa's rules. */
@Component
final class MesaRulesBook implements ReadModel<RulesRow> {
    @Override
    public String name() {
        return "mesa_rules";
    }

    @Override
    public Class<RulesRow> row() {
        return RulesRow.class;
    }

    @Override
    public Readership readership() {
        return Readership.EVERYBODY;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(MesaRulesAmended.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("mesa");
    }

    @Override
    public void fold(Recorded event, Rows<RulesRow> rows) {
        if (event.event() instanceof MesaRulesAmended e) {
            rows.put(
                    new RulesRow(
                            e.mesa().value() + "/" + e.version(),
                            e.mesa(),
                            e.version(),
                            e.from(),
                            e.rules(),
                            e.ground()));
        }
    }
}
