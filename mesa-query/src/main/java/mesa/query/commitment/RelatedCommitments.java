package mesa.query.commitment;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import mesa.query.projection.Snapshot;
import mesa.query.time.SnapshotDay;
import mesa.query.web.PageRequest;
import mesa.query.web.PathWord;
import mesa.query.web.Related;
import mesa.query.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Commitments on the pages of the agreement, the institution and the mesa they belong to. */
@Configuration(proxyBeanMethods = false)
class RelatedCommitments {
    @Bean
    Related commitmentsOfAgreement(CommitmentCards cards) {
        return new Listed(PathWord.AGREEMENTS, cards, Commitments::ofAgreement);
    }

    @Bean
    Related commitmentsOfInstitution(CommitmentCards cards) {
        return new Listed(PathWord.INSTITUTIONS, cards, Commitments::ofActor);
    }

    @Bean
    Related commitmentsOfMesa(CommitmentCards cards) {
        return new Listed(PathWord.MESAS, cards, Commitments::ofMesa);
    }

    private record Listed(
            PathWord to,
            CommitmentCards cards,
            BiFunction<Commitments, UUID, List<CommitmentRow>> of)
            implements Related {
        @Override
        public PathWord tab() {
            return PathWord.COMMITMENTS;
        }

        @Override
        public Section card(PageRequest request, Snapshot snapshot, UUID stream) {
            Lights lights = Lights.at(snapshot, SnapshotDay.of(snapshot));
            List<CommitmentRow> rows = of.apply(new Commitments(snapshot), stream);
            return Section.rows(
                    request.text("tab.COMMITMENTS"),
                    12,
                    cards.table(request, snapshot, Commitments.worstFirst(rows, lights), lights));
        }
    }
}
