package mesa.query.commitment;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mesa.api.Caller;
import mesa.api.Role;
import mesa.api.commitment.Light;
import mesa.query.http.Filter;
import mesa.query.http.Listing;
import mesa.query.intake.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The addresses of commitments and what belongs to them. */
@Configuration(proxyBeanMethods = false)
class CommitmentLists {
    @Bean
    Listing<CommitmentRow> commitmentList(CommitmentLights lights) {
        return Listing.of("commitments", CommitmentRow.class)
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
                .visible(CommitmentLists::visible)
                .derived(new Judged(lights))
                .sort("due", "original_due", "code", "status", "done", "responsible")
                .by("due");
    }

    /** Rule G7: the public sees what is public, the institutions what is internal. */
    static String visible(Caller caller) {
        if (caller.is(Role.SECRETARIAT)
                || caller.is(Role.CHAIR)
                || caller.is(Role.VERIFIER)
                || caller.is(Role.AUDITOR)) {
            return "true";
        }
        return caller.is(Role.DELEGATE)
                ? "r.visibility in ('PUBLIC', 'INTERNAL')"
                : "r.visibility = 'PUBLIC'";
    }

    private record Judged(CommitmentLights lights) implements Listing.Derivation<CommitmentRow> {
        @Override
        public List<String> names() {
            return List.of("light", "lightReason", "lightRule", "slipDays");
        }

        @Override
        public Function<CommitmentRow, Map<String, Object>> in(Reading reading) {
            Function<CommitmentRow, Light.Explanation> judge = lights.in(reading);
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
