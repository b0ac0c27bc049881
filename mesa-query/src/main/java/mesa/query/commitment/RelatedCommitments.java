package mesa.query.commitment;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import mesa.query.intake.Reading;
import mesa.query.web.JournalMoments;
import mesa.query.web.PageRequest;
import mesa.query.web.Related;
import mesa.query.web.Section;
import mesa.query.web.Segment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commitments on the pages of the agreement, the institution and the mesa they belong to. */
@Configuration(proxyBeanMethods = false)
class RelatedCommitments {
    @Bean
    Related commitmentsOfAgreement(CommitmentCards cards, JournalMoments moments) {
        return new Listed(Segment.AGREEMENTS, cards, moments, Commitments::ofAgreement);
    }

    @Bean
    Related commitmentsOfInstitution(CommitmentCards cards, JournalMoments moments) {
        return new Listed(Segment.INSTITUTIONS, cards, moments, Commitments::ofActor);
    }

    @Bean
    Related commitmentsOfMesa(CommitmentCards cards, JournalMoments moments) {
        return new Listed(Segment.MESAS, cards, moments, Commitments::ofMesa);
    }

    private record Listed(
            Segment to,
            CommitmentCards cards,
            JournalMoments moments,
            BiFunction<Commitments, UUID, List<CommitmentRow>> of)
            implements Related {
        @Override
        public Segment tab() {
            return Segment.COMMITMENTS;
        }

        @Override
        public Section card(PageRequest request, Reading reading, UUID stream) {
            Lights lights = Lights.at(reading, moments.day(reading));
            List<CommitmentRow> rows = of.apply(new Commitments(reading, request.reader()), stream);
            return Section.rows(
                    request.text("tab.COMMITMENTS"),
                    12,
                    cards.table(request, reading, Commitments.worstFirst(rows, lights), lights));
        }
    }
}
