package mesa.query.commitment;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mesa.api.commitment.Light;
import mesa.query.http.Filter;
import mesa.query.http.Listing;
import mesa.query.projection.Snapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of commitments and what belongs to them. */
@Configuration(proxyBeanMethods = false)
class CommitmentLists {
    @Bean
    Listing<CommitmentRow> commitmentList(CommitmentLights lights) {
        return Listing.of("commitments", CommitmentRow.class)
                .everybody()
                .code("code")
                .text("statement", "product", "code")
                .mesa("mesa")
                .any("agreement", "agreement")
                .institution("responsible")
                .sectorOf("responsible")
                .any("status", "status")
                .any("breach", "breach")
                .any("overdue", "overdue")
                .filter("province", Filter.province("territories"))
                .holding("gcm", "objectives")
                .holding("flaw", "flaws")
                .between("due")
                .derived(new Judged(lights))
                .sort("due", "original_due", "code", "status", "done", "responsible")
                .by("due");
    }

    @Bean
    Listing<ReportRow> reportList() {
        return Listing.of("reports", ReportRow.class)
                .everybody()
                .text("narrative")
                .any("commitment", "commitment")
                .institution("reporter")
                .any("indicator", "indicator")
                .any("status", "status")
                .any("restated", "restated")
                .between("period_to")
                .sort("measured_on")
                .by("-period_to");
    }

    @Bean
    Listing<EvidenceRow> evidenceList() {
        return Listing.of("evidence", EvidenceRow.class)
                .everybody()
                .text("title")
                .any("commitment", "commitment")
                .any("means", "means")
                .any("rejected", "rejected")
                .between("attached_on")
                .by("-attached_on");
    }

    @Bean
    Listing<ObstacleRow> obstacleList() {
        return Listing.of("obstacles", ObstacleRow.class)
                .everybody()
                .text("description")
                .any("commitment", "commitment")
                .any("kind", "kind")
                .any("open", "open")
                .between("recorded_on")
                .by("-recorded_on");
    }

    @Bean
    Listing<SlipRow> slippageList() {
        return Listing.of("slippage", SlipRow.class)
                .everybody()
                .text("reason")
                .any("commitment", "commitment")
                .any("kind", "kind")
                .between("occurred_on")
                .sort("days")
                .by("-position");
    }

    @Bean
    Listing<ProceedingRow> verificationList() {
        return proceedings("verifications", "'VERIFICATION'");
    }

    @Bean
    Listing<ProceedingRow> breachList() {
        return proceedings("breaches", "'BREACH'");
    }

    private static Listing<ProceedingRow> proceedings(String plural, String concern) {
        return Listing.of(plural, ProceedingRow.class)
                .everybody()
                .text("detail")
                .any("commitment", "commitment")
                .institution("actor")
                .any("type", "type")
                .any("outcome", "outcome")
                .between("occurred_on")
                .where("r.concern = " + concern)
                .by("-position");
    }

    private record Judged(CommitmentLights lights) implements Listing.Derivation<CommitmentRow> {
        private static final Map<String, List<String>> WORDS =
                Map.of(
                        "light", names(Light.values()),
                        "lightReason", names(Light.Reason.values()));

        @Override
        public List<String> names() {
            return List.of("light", "lightReason", "lightRule", "slipDays");
        }

        @Override
        public List<String> words(String name) {
            return WORDS.getOrDefault(name, List.of());
        }

        private static List<String> names(Enum<?>[] constants) {
            return Stream.of(constants).map(Enum::name).toList();
        }

        @Override
        public Function<CommitmentRow, Map<String, Object>> in(Snapshot snapshot) {
            Function<CommitmentRow, Light.Explanation> judge = lights.in(snapshot);
            return row -> {
                Light.Explanation light = judge.apply(row);
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("light", light.light().name());
                fields.put("lightReason", light.reason().name());
                fields.put("lightRule", light.ruleVersion());
                fields.put("slipDays", slip(row));
                return fields;
            };
        }

        private static long slip(CommitmentRow row) {
            return row.due() == null || row.originalDue() == null
                    ? 0
                    : ChronoUnit.DAYS.between(row.originalDue(), row.due());
        }
    }
}
