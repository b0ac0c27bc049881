package mesa.query.commitment;

import java.util.List;
import mesa.api.DomainEvent;
import mesa.api.Recorded;
import mesa.api.agreement.AgreementId;
import mesa.api.commitment.CommitmentId;
import mesa.api.commitment.Flaw;
import mesa.api.commitment.Formulation;
import mesa.api.commitment.FormulationEvent.CommitmentDrafted;
import mesa.api.commitment.FormulationEvent.CommitmentFormulated;
import mesa.api.commitment.FormulationEvent.FormulationAssessed;
import mesa.api.mesa.MesaId;
import mesa.query.http.RowVisibility;
import mesa.query.projection.ReadModel;
import mesa.query.projection.Readership;
import mesa.query.projection.Rows;
import org.springframework.stereotype.Component;

/** Which commitments are concrete, measurable and verifiable, and what the others lack. */
@Component
final class FormulationQuality implements ReadModel<FormulationRow> {
    @Override
    public String name() {
        return "formulation";
    }

    @Override
    public Class<FormulationRow> row() {
        return FormulationRow.class;
    }

    @Override
    public Readership readership() {
        return RowVisibility.OF_COMMITMENT;
    }

    @Override
    public List<Class<? extends DomainEvent>> folds() {
        return List.of(
                CommitmentDrafted.class, CommitmentFormulated.class, FormulationAssessed.class);
    }

    @Override
    public List<String> indexed() {
        return List.of("mesa", "sound");
    }

    @Override
    public void fold(Recorded at, Rows<FormulationRow> rows) {
        if (at.event() instanceof CommitmentDrafted e) {
            put(
                    at,
                    e.commitment(),
                    e.agreement(),
                    e.mesa(),
                    e.code(),
                    e.formulation(),
                    e.flaws(),
                    rows);
        } else if (at.event() instanceof CommitmentFormulated e) {
            put(
                    at,
                    e.commitment(),
                    e.agreement(),
                    e.mesa(),
                    e.code(),
                    e.formulation(),
                    List.of(),
                    rows);
        } else if (at.event() instanceof FormulationAssessed e
                && rows.get(e.commitment()) != null) {
            rows.set(
                    e.commitment(),
                    "sound",
                    e.flaws().isEmpty(),
                    "flaws",
                    names(e.flaws()),
                    "rules",
                    rules(e.flaws()),
                    "assessedOn",
                    at.occurredOn());
        }
    }

    private static void put(
            Recorded at,
            CommitmentId commitment,
            AgreementId agreement,
            MesaId mesa,
            String code,
            Formulation f,
            List<Flaw> flaws,
            Rows<FormulationRow> rows) {
        int before = rows.find(commitment).map(FormulationRow::wordings).orElse(0);
        rows.put(
                new FormulationRow(
                        commitment,
                        agreement,
                        mesa,
                        code,
                        f.statement(),
                        f.responsible(),
                        f.due() != null,
                        !f.indicators().isEmpty(),
                        f.indicators().stream()
                                .anyMatch(i -> i.baseline() != null || i.baselineDue() != null),
                        !f.means().isEmpty(),
                        f.verifier() != null,
                        flaws.isEmpty(),
                        names(flaws),
                        rules(flaws),
                        before + 1,
                        at.occurredOn()));
    }

    private static List<String> names(List<Flaw> flaws) {
        return flaws.stream().map(Flaw::name).toList();
    }

    private static List<String> rules(List<Flaw> flaws) {
        return flaws.stream().map(Flaw::rule).distinct().sorted().toList();
    }
}
