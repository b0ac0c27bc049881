package mesa.query.agreement;

import java.util.UUID;
import mesa.query.intake.Reading;
import mesa.query.web.PageRequest;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import mesa.query.web.Table;
import org.springframework.stereotype.Component;

/** The agreements of a mesa, on its page. */
@Component
final class AgreementsOfMesa implements Related {
    private final AgreementCards cards;

    AgreementsOfMesa(AgreementCards cards) {
        this.cards = cards;
    }

    @Override
    public Segment to() {
        return Segment.MESAS;
    }

    @Override
    public Segment tab() {
        return Segment.AGREEMENTS;
    }

    @Override
    public Section card(PageRequest request, Reading reading, UUID mesa) {
        return Section.rows(
                request.text("tab.AGREEMENTS"),
                12,
                Table.of(
                        cards.columns(request),
                        new Agreements(reading, request.reader())
                                .ofMesa(mesa).stream().map(a -> cards.line(request, a)).toList(),
                        "empty.agreements"));
    }
}
